/** A table model in lines and heights: one MeasuredTable, or one per slice of its columns. No screen is asked; see text-width. */

import type { Column, Row, TableModel } from '../../tables/table-model.ts'
import { say } from '../../text/message.ts'
import { formatCell, kindOf } from '../format-cell.ts'
import type { PrintOptions } from '../print-options.ts'
import { breakEvenly, breakLines } from './break-lines.ts'
import { clampLines } from './clamp-lines.ts'
import { planColumns } from './column-widths.ts'
import { measureHead } from './measure-head.ts'
import {
  headHeight,
  type MeasuredBlock,
  type MeasuredCell,
  type MeasuredRow,
  type MeasuredTable,
} from './measured-table.ts'
import { captionLine, cellPad, frame, sidePad, type, typeArea, unitLine } from './page-geometry.ts'

export function measureTable(given: TableModel, number: number, options: PrintOptions): MeasuredTable[] {
  const model = foldLongBlocks(withRows(given, options), options)
  const plan = planColumns(model)
  const lineHeight = Math.ceil(plan.size * 1.3)
  const { language } = options
  const caption = (key: 'print.table' | 'print.tableContinued') =>
    clampLines(
      breakEvenly(`${say(language, { key, args: { number } })}　${model.title}`, typeArea.width, type.caption),
      4,
    )

  return plan.slices.map(({ from, to, label, widths }, slice) => {
    const columns = model.columns.slice(from, to)
    const blocks = new Map<string, MeasuredBlock>()
    const measure = (row: Row, index: number): MeasuredRow =>
      measureRow({
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
      number,
      size: plan.size,
      lineHeight,
      widths: [...(plan.block > 0 ? [plan.block] : []), label, ...widths],
      caption: caption(slice === 0 ? 'print.table' : 'print.tableContinued'),
      captionContinued: caption('print.tableContinued'),
      ...(model.unit === '' ? {} : { unit: unitText(model, options) }),
      head,
      rows: model.rows.map(measure),
      notes: slice === plan.slices.length - 1 && options.notes ? noteLines(model, options, plan.size) : [],
      slice,
    }
    const room = typeArea.height - (table.captionContinued.length * captionLine + unitLine + frame + headHeight(table))
    return { ...table, rows: table.rows.flatMap((row) => cutTall(row, room, lineHeight)) }
  })
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
    const text = formatCell(row, column, 'paper')
    const words = typeof row.cells[column.key] === 'string'
    return {
      lines: words ? breakLines(text, (widths[at] ?? 0) - sidePad, size) : [text],
      align: kindOf(row, column) === 'text' ? 'center' : 'right',
    }
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
const foldLongBlocks = (model: TableModel, { language }: PrintOptions): TableModel =>
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
function noteLines(model: TableModel, options: PrintOptions, size: number): string[] {
  const texts = model.notes.map((note) => say(options.language, note))
  if (texts.length === 0) return []
  const gap = options.language === 'en' ? ' ' : ''
  const body = texts.length === 1 ? (texts[0] ?? '') : texts.map((text, at) => `${at + 1}.${gap}${text}`).join(gap)
  return breakLines(say(options.language, { key: 'print.note' }) + body, typeArea.width, size)
}

const unitText = (model: TableModel, { language }: PrintOptions): string =>
  clampLines(
    breakLines(say(language, { key: 'print.unit', args: { unit: model.unit } }), typeArea.width, type.small4),
    1,
  ).join('')

/** A table without rows says so in one. */
const withRows = (model: TableModel, { language }: PrintOptions): TableModel =>
  model.rows.length > 0
    ? model
    : { ...model, rows: [{ key: '', label: say(language, { key: 'print.noRows' }), role: 'text', cells: {} }] }

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
