/**
 * Heads of a table: one row, or up to three where neighbouring columns share heads (over, group, label). A head without others above it
 * spans the rows it leaves free.
 */

import type { Column, TableModel } from '../../tables/table-model.ts'
import { type Language, say } from '../../text/message.ts'
import { headTree } from '../head-tree.ts'
import { breakEvenly } from './break-lines.ts'
import { clampLines } from './clamp-lines.ts'
import { headLines } from './head-lines.ts'
import type { HeadCell, MeasuredTable } from './measured-table.ts'
import { headPad, sidePad } from './page-geometry.ts'

const mostHeadLines = 8

type HeadInput = {
  readonly label: number
  readonly widths: readonly number[]
  readonly block: number
  readonly size: number
  readonly lineHeight: number
  readonly language: Language
}

export function measureHead(model: TableModel, columns: readonly Column[], input: HeadInput): MeasuredTable['head'] {
  const { size, lineHeight, widths } = input
  const { depth, cells } = headTree(columns)
  const rows: HeadCell[][] = Array.from({ length: depth }, () => [])
  const put = (row: number, lines: readonly string[], columnSpan: number, rowSpan: number, last: boolean): void => {
    rows[row]?.push({ lines: clampLines(lines, mostHeadLines), columnSpan, rowSpan, last })
  }
  if (input.block > 0) {
    put(0, breakEvenly(say(input.language, { key: 'print.block' }), input.block - sidePad, size), 1, depth, false)
  }
  put(0, breakEvenly(model.rowHead, input.label - sidePad, size), 1, depth, columns.length === 0)
  for (const { row, rowSpan, from, to, text, leaf } of cells) {
    const width = widths.slice(from, to).reduce((sum, value) => sum + value, 0) - sidePad
    const lines = leaf ? headLines(text, width, size) : breakEvenly(text, width, size)
    put(row, lines, to - from, rowSpan, to === columns.length)
  }
  return withHeights(rows, (cell) => cell.lines.length * lineHeight + headPad)
}

/** A row is as high as its highest head; what a head over several rows needs beyond them is given to the last. */
function withHeights(rows: readonly (readonly HeadCell[])[], high: (cell: HeadCell) => number): MeasuredTable['head'] {
  const heights = rows.map((cells) => Math.max(0, ...cells.filter((cell) => cell.rowSpan === 1).map(high)))
  for (const [at, cells] of rows.entries()) {
    for (const cell of cells) {
      const end = at + cell.rowSpan
      const missing = high(cell) - heights.slice(at, end).reduce((sum, height) => sum + height, 0)
      if (missing > 0) heights[end - 1] = (heights[end - 1] ?? 0) + missing
    }
  }
  return rows.map((cells, at) => ({ height: heights[at] ?? 0, cells }))
}
