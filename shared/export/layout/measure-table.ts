/** A table model in lines and heights: one MeasuredTable, or one per slice of its columns. No screen is asked; see text-width. */

import { isMissing, missingSign } from '../../tables/missing-cells.ts'
import type { Column, Row, TableModel } from '../../tables/table-model.ts'
import { type Language, say } from '../../text/message.ts'
import { formatCell, kindOf } from '../format-cell.ts'
import { noteParagraph } from '../note-paragraph.ts'
import { breakEvenly, breakLines } from './break-lines.ts'
import { clampLines } from './clamp-lines.ts'
import { type ColumnPlan, planColumns } from './column-widths.ts'
import { measureHead } from './measure-head.ts'
import {
  type HeadingLevel,
  headHeight,
  type MeasuredBlock,
  type MeasuredCell,
  type MeasuredRow,
  type MeasuredTable,
} from './measured-table.ts'
import { captionLine, cellPad, frame, type Orientation, sheets, sidePad, type, unitLine } from './page-geometry.ts'

/** Everything about a table that its model does not say. */
export type TableOrder = {
  readonly key: string
  readonly language: Language
  /** 表3　title, 续表3　title */
  readonly caption: string
  readonly continued: string
  /** Final words, without “注：” and numbers. */
  readonly notes: readonly string[]
  readonly orientation: 'auto' | Orientation
  readonly level: HeadingLevel
}

export function measureTable(
  given: TableModel,
  order: TableOrder,
  onRows: (rows: number) => void = () => {},
): MeasuredTable[] {
  const { language, key } = order
  const model = foldLongBlocks(withRows(given, language), language)
  const { plan, orientation } = planPage(model, order.orientation)
  const { area } = sheets[orientation]
  const lineHeight = Math.ceil(plan.size * 1.3)
  const caption = (text: string) => clampLines(breakEvenly(text, area.width, type.caption), 4)

  return plan.slices.map(({ from, to, label, widths }, slice) => {
    const columns = model.columns.slice(from, to)
    const blocks = new Map<string, MeasuredBlock>()
    const measure = (row: Row, index: number): MeasuredRow => {
      if (index % 200 === 199) onRows(index + 1)
      return measureRow({
        row,
        role: roleOf(row, model.rows[index + 1]),
        index,
        columns,
        label,
        widths,
        size: plan.size,
        lineHeight,
        ...blockOf(row),
      })
    }
    const blockOf = (row: Row): { block?: MeasuredBlock } => {
      if (row.block === undefined) return {}
      const known = blocks.get(row.block)
      if (known !== undefined) return { block: known }
      const lines = breakEvenly(row.block, plan.block - sidePad, plan.size)
      const block = { label: row.block, lines, height: lines.length * lineHeight + cellPad }
      blocks.set(row.block, block)
      return { block }
    }
    const head = measureHead(model, columns, {
      label,
      widths,
      block: plan.block,
      size: plan.size,
      lineHeight,
      language,
    })
    const table: MeasuredTable = {
      id: model.id,
      key,
      orientation,
      level: order.level,
      size: plan.size,
      lineHeight,
      widths: [...(plan.block > 0 ? [plan.block] : []), label, ...widths],
      caption: caption(slice === 0 ? order.caption : order.continued),
      captionContinued: caption(order.continued),
      ...(model.unit === '' ? {} : { unit: unitText(model.unit, language, area.width) }),
      head,
      rows: model.rows.map(measure),
      notes: slice === plan.slices.length - 1 ? noteLines(order, plan.size, area.width) : [],
      slice,
      slices: plan.slices.length,
    }
    const room = area.height - (table.captionContinued.length * captionLine + unitLine + frame + headHeight(table))
    return { ...table, rows: table.rows.flatMap((row) => cutTall(row, room, lineHeight)) }
  })
}

/** Upright where all columns go into the page, across where they do not: fewer slices are read more easily. */
function planPage(
  model: TableModel,
  wanted: TableOrder['orientation'],
): { readonly plan: ColumnPlan; readonly orientation: Orientation } {
  const across = (): ColumnPlan => planColumns(model, sheets.landscape.area.width)
  if (wanted === 'landscape') return { plan: across(), orientation: 'landscape' }
  const upright = planColumns(model)
  return wanted === 'portrait' || upright.slices.length === 1
    ? { plan: upright, orientation: 'portrait' }
    : { plan: across(), orientation: 'landscape' }
}

type RowInput = {
  readonly row: Row
  readonly role: MeasuredRow['role']
  readonly index: number
  readonly columns: readonly Column[]
  readonly label: number
  readonly widths: readonly number[]
  readonly size: number
  readonly lineHeight: number
  readonly block?: MeasuredBlock
}

function measureRow({ row, role, index, columns, label, widths, size, lineHeight, block }: RowInput): MeasuredRow {
  const labelLines = breakLines(row.label, label - sidePad - (role === 'ofWhich' ? size : 0), size)
  const cells = columns.map((column, at): MeasuredCell => {
    const text = isMissing(row, column) ? missingSign : formatCell(row, column, 'paper')
    const words = typeof row.cells[column.key] === 'string'
    const lines = words ? breakLines(text, (widths[at] ?? 0) - sidePad, size) : [text]
    // A sentence reads from the left, a word or two stand in the middle.
    const align = kindOf(row, column) !== 'text' ? 'right' : lines.length > 2 ? 'left' : 'center'
    return { lines, align }
  })
  const lines = Math.max(labelLines.length, ...cells.map((cell) => cell.lines.length))
  const height = lines * lineHeight + cellPad
  return { key: row.key, index, role, height, label: labelLines, cells, ...(block === undefined ? {} : { block }) }
}

/** A class or group that its facilities follow is a head over them; in a summary by class a class is a row like the others and a group the sum of some of them. */
const roleOf = (row: Row, next: Row | undefined): MeasuredRow['role'] => {
  if (row.role === 'total' || row.role === 'ofWhich') return row.role
  if ((row.role === 'class' || row.role === 'group') && next?.role === 'facility') return 'head'
  return row.role === 'group' ? 'group' : 'body'
}

/** A block label of more than a few lines would be higher than its rows: it is printed before each name instead. */
const longestBlock = 60
const foldLongBlocks = (model: TableModel, language: Language): TableModel =>
  model.rows.every((row) => (row.block ?? '').length <= longestBlock)
    ? model
    : {
        ...model,
        rows: model.rows.map(({ block, ...row }) => ({
          ...row,
          label: block === undefined ? row.label : `${block}${language === 'en' ? ': ' : '：'}${row.label}`,
        })),
      }

/** Notes run on as one paragraph, numbered where there are several: 注：1.…。2.…。 */
function noteLines({ notes, language }: TableOrder, size: number, width: number): string[] {
  return notes.length === 0 ? [] : breakLines(noteParagraph(notes, language), width, size)
}

const unitText = (unit: string, language: Language, width: number): string =>
  clampLines(breakLines(say(language, { key: 'print.unit', args: { unit } }), width, type.small4), 1).join('')

/** A table without rows says so in one. */
const withRows = (model: TableModel, language: Language): TableModel =>
  model.rows.length > 0
    ? model
    : { ...model, rows: [{ key: '', label: say(language, { key: 'print.noRows' }), role: 'class', cells: {} }] }

/** A name longer than a page is taken apart at its lines, so that every part of it is printed. */
function cutTall(row: MeasuredRow, room: number, lineHeight: number): MeasuredRow[] {
  if (row.height <= room) return [row]
  const perPart = Math.max(1, Math.floor((room - cellPad) / lineHeight))
  const all = Math.max(row.label.length, ...row.cells.map((cell) => cell.lines.length))
  const parts: MeasuredRow[] = []
  for (let from = 0; from < all; from += perPart) {
    const to = Math.min(from + perPart, all)
    parts.push({
      ...row,
      height: (to - from) * lineHeight + cellPad,
      label: row.label.slice(from, to),
      cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
    })
  }
  return parts
}
