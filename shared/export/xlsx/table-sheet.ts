/** One table as a sheet: title, unit, heads over one or two rows, the rows, the notes. */

import { isMissing, missingSign } from '../../tables/missing-cells.ts'
import type { Column, Row, TableModel } from '../../tables/table-model.ts'
import { type Language, message, say } from '../../text/message.ts'
import { formatCell, kindOf } from '../format-cell.ts'
import { headTree } from '../head-tree.ts'
import { cellName, rangeName } from './address.ts'
import type { OwnCells } from './formula-input.ts'
import { headCell, headHeight, headWidth } from './head-cell.ts'
import { type Live, liveCell } from './live.ts'
import { decimalFormat, looks, numberLook, signedFormat, textCell } from './looks.ts'
import { characters, fitRow } from './row-height.ts'
import type { Look, Sheet, SheetCell, SheetRow } from './sheet.ts'

type Input = {
  readonly model: TableModel
  readonly name: string
  /** 表3　title */
  readonly caption: string
  /** Final words, without “注：” and numbers. */
  readonly notes: readonly string[]
  readonly language: Language
  readonly live: (row: Row, columnKey: string) => Live | undefined
}

/** Title and unit; then the heads. */
const above = 2

/** Asked for every row; looked for once per table. */
const blocksKnown = new WeakMap<TableModel, boolean>()
function hasBlocks(model: TableModel): boolean {
  const known = blocksKnown.get(model) ?? model.rows.some((row) => row.block !== undefined)
  blocksKnown.set(model, known)
  return known
}
/** Rows of heads; asked for every cell, grown once per table. */
const depthsKnown = new WeakMap<TableModel, number>()
function headDepth(model: TableModel): number {
  const known = depthsKnown.get(model) ?? headTree(model.columns).depth
  depthsKnown.set(model, known)
  return known
}
const leftColumns = (model: TableModel): number => (hasBlocks(model) ? 2 : 1)
const topRows = (model: TableModel): number => above + headDepth(model)

export function ownCells(model: TableModel): OwnCells {
  const columns = new Map(model.columns.map((column, at) => [column.key, leftColumns(model) + at]))
  const rows = new Map(model.rows.map((row, at) => [row.key, topRows(model) + at]))
  const top = topRows(model)
  return {
    cell: (rowKey, columnKey) => {
      const [row, column] = [rows.get(rowKey), columns.get(columnKey)]
      return row === undefined || column === undefined ? undefined : cellName(row, column)
    },
    range: (from, to, columnKey) => {
      const column = columns.get(columnKey)
      return column === undefined || to < from ? undefined : rangeName(top + from, column, top + to, column)
    },
  }
}

export function tableSheet({ model, name, caption: title, notes, language, live }: Input): Sheet {
  const width = leftColumns(model) + model.columns.length
  const top = topRows(model)
  const widths = widthsOf(model, language)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const wide = (cell: SheetCell, look: Look): SheetCell[] => [
    cell,
    ...Array.from({ length: width - 1 }, (): SheetCell => ({ look })),
  ]
  const unit = model.unit === '' ? undefined : say(language, message('print.unit', { unit: model.unit }))
  const head = headRows(model, widths, language)
  const texts = noteTexts(notes, language)
  const body =
    model.rows.length === 0 ? [emptyRow(width, language)] : model.rows.map((row) => bodyRow(model, row, live))
  const notesTop = top + body.length
  return {
    name,
    widths,
    rows: [
      { cells: wide({ value: title, look: looks.title }, looks.title), height: linesHeight(title, 14, total, 22) },
      { cells: wide(textCell(unit, looks.unit), looks.unit) },
      ...head.rows,
      ...body.map((row) => fitRow(row, widths, hasBlocks(model) ? 1 : 0)),
      ...texts.map(
        (text): SheetRow => ({
          cells: wide(textCell(text, looks.note), looks.note),
          height: linesHeight(text, 10, total, 14),
        }),
      ),
    ],
    merges: [
      ...(width < 2 ? [] : [rangeName(0, 0, 0, width - 1), rangeName(1, 0, 1, width - 1)]),
      ...head.merges,
      ...blockMerges(model, top),
      ...(width < 2 ? [] : texts.map((_, at) => rangeName(notesTop + at, 0, notesTop + at, width - 1))),
    ],
    frozen: { rows: top, columns: leftColumns(model) },
    repeated: [0, top - 1],
    landscape: total > 88,
  }
}

function headRows(
  model: TableModel,
  widths: readonly number[],
  language: Language,
): { rows: SheetRow[]; merges: string[] } {
  const { depth, cells } = headTree(model.columns)
  const left = leftColumns(model)
  const names = [...(hasBlocks(model) ? [say(language, message('print.block'))] : []), model.rowHead]
  const rows = Array.from({ length: depth }, () =>
    Array.from({ length: left + model.columns.length }, () => textCell(undefined, looks.head)),
  )
  const merges: string[] = []
  const put = (row: number, rowSpan: number, from: number, to: number, text: string): void => {
    const line = rows[row]
    const width = widths.slice(from, to).reduce((sum, one) => sum + one, 0)
    if (line !== undefined) line[from] = headCell(text, width, to - from > 1)
    if (rowSpan > 1 || to - from > 1) merges.push(rangeName(above + row, from, above + row + rowSpan - 1, to - 1))
  }
  names.forEach((name, at) => {
    put(0, depth, at, at + 1, name)
  })
  for (const { row, rowSpan, from, to, text } of cells) put(row, rowSpan, left + from, left + to, text)
  return {
    rows: rows.map((line, at) => ({ cells: line, height: headHeight(line, at === depth - 1 ? 33 : 20) })),
    merges,
  }
}

function bodyRow(model: TableModel, row: Row, live: Input['live']): SheetRow {
  const strong = row.role === 'total' || row.role === 'group'
  const look = (given: Look): Look => (strong ? { ...given, font: 'head' } : given)
  const label = row.role === 'ofWhich' ? `　${row.label}` : row.label
  return {
    cells: [
      ...(hasBlocks(model) ? [textCell(row.block, looks.word)] : []),
      textCell(label, look(row.role === 'total' ? looks.word : looks.text)),
      ...model.columns.map((column) => dataCell(row, column, live, look)),
    ],
  }
}

function dataCell(row: Row, column: Column, live: Input['live'], look: (given: Look) => Look): SheetCell {
  const value = row.cells[column.key]
  if (typeof value === 'string')
    return textCell(value, look(kindOf(row, column) === 'text' ? looks.word : numberLook()))
  if (value === undefined)
    return isMissing(row, column) ? { value: missingSign, look: look(numberLook()) } : textCell(undefined)
  const places = row.decimals?.[column.key] ?? column.decimals
  const plain = kindOf(row, column) === 'ratio' ? `"1∶"${decimalFormat(places)}` : decimalFormat(places)
  const format = column.signed === true ? signedFormat(places) : plain
  return liveCell(value, live(row, column.key), look(numberLook(format)))
}

const emptyRow = (width: number, language: Language): SheetRow => ({
  cells: Array.from({ length: width }, (_, at) =>
    textCell(at === 0 ? say(language, message('print.noRows')) : undefined),
  ),
})

function noteTexts(notes: readonly string[], language: Language): string[] {
  const head = say(language, message('print.note'))
  return notes.map((text, at) => `${at === 0 ? head : ''}${notes.length === 1 ? '' : `${at + 1}.`}${text}`)
}

/** One cell beside the neighbouring rows of a block. */
function blockMerges({ rows }: TableModel, top: number): string[] {
  const merges: string[] = []
  for (let from = 0; from < rows.length; ) {
    const block = rows[from]?.block
    let to = from + 1
    while (block !== undefined && rows[to]?.block === block) to += 1
    if (to - from > 1) merges.push(rangeName(top + from, 0, top + to - 1, 0))
    from = to
  }
  return merges
}

const between = (low: number, value: number, high: number): number => Math.ceil(Math.min(high, Math.max(low, value)))

function widthsOf(model: TableModel, language: Language): number[] {
  const labels = [model.rowHead, ...model.rows.map((row) => row.label)]
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, characters(text)), 0)
  const block = hasBlocks(model) ? [between(11, characters(say(language, message('print.block'))) + 3, 16)] : []
  const columns = model.columns.map((column) => {
    const numbers = widest(model.rows.map((row) => formatCell(row, column, 'paper')))
    return between(8, Math.max(headWidth(column.label, between(10, numbers + 2, 16)), numbers + 2), 30)
  })
  return [...block, between(14, widest(labels) + 3, 44), ...columns]
}

/** A merged cell does not grow by itself. */
function linesHeight(text: string, size: number, total: number, line: number): number {
  const perLine = Math.max(10, (total * 11) / size)
  return Math.min(400, Math.max(1, Math.ceil(characters(text) / perLine)) * line + 4)
}
