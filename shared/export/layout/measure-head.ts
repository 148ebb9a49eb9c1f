/** Heads of a table: one row, or two where neighbouring columns share a head. Ungrouped heads then span both rows. */

import type { Column, TableModel } from '../../tables/table-model.ts'
import { type Language, say } from '../../text/message.ts'
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
  const { size, lineHeight } = input
  const grouped = columns.some((column) => column.group !== undefined)
  const rowSpan = grouped ? 2 : 1
  const high = (lines: readonly string[]): number => Math.min(lines.length, mostHeadLines) * lineHeight + headPad
  const cell = (lines: readonly string[], columnSpan: number, rows: number, last: boolean): HeadCell => ({
    lines: clampLines(lines, mostHeadLines),
    columnSpan,
    rowSpan: rows,
    last,
  })

  const first: HeadCell[] = []
  const second: HeadCell[] = []
  let tall = 0
  const spanning = (lines: readonly string[], last: boolean): void => {
    first.push(cell(lines, 1, rowSpan, last))
    tall = Math.max(tall, high(lines))
  }
  if (input.block > 0) {
    spanning(breakEvenly(say(input.language, { key: 'print.block' }), input.block - sidePad, size), false)
  }
  spanning(breakEvenly(model.rowHead, input.label - sidePad, size), columns.length === 0)
  for (const [from, to] of runs(columns)) {
    const last = to === columns.length
    const group = columns[from]?.group
    const lines = (at: number): string[] => headLines(columns[at]?.label ?? '', (input.widths[at] ?? 0) - sidePad, size)
    if (group === undefined) {
      spanning(lines(from), last)
      continue
    }
    const width = input.widths.slice(from, to).reduce((sum, value) => sum + value, 0)
    first.push(cell(breakEvenly(group, width - sidePad, size), to - from, 1, last))
    for (let at = from; at < to; at += 1) second.push(cell(lines(at), 1, 1, at === columns.length - 1))
  }

  const single = (cells: readonly HeadCell[]): number =>
    Math.max(0, ...cells.filter((c) => c.rowSpan === 1).map((c) => high(c.lines)))
  if (!grouped) return [{ height: tall, cells: first }]
  const upper = single(first)
  return [
    { height: upper, cells: first },
    { height: Math.max(single(second), tall - upper), cells: second },
  ]
}

/** Neighbouring columns of one group, and each column without one: [from, to). */
function runs(columns: readonly Column[]): [number, number][] {
  const found: [number, number][] = []
  for (let from = 0; from < columns.length; ) {
    const group = columns[from]?.group
    let to = from + 1
    while (group !== undefined && to < columns.length && columns[to]?.group === group) to += 1
    found.push([from, to])
    from = to
  }
  return found
}
