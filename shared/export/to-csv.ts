/**
 * Comma-separated values after RFC 4180 (CRLF, quotes doubled). Numbers as a program reads them: no thousands comma, hyphen as minus.
 * One table is its head and rows and nothing else; several stand under each other, each with its title before and its notes after it.
 */

import { isMissing, missingSign } from '../tables/missing-cells.ts'
import type { Row, TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'
import { formatCell, kindOf } from './format-cell.ts'
import { headLabel } from './head-label.ts'
import { notesOf } from './missing.ts'
import { visibleControls } from './visible-controls.ts'

export type CsvOptions = {
  readonly language: Language
  /** Excel and WPS read a file without it in the system’s own code page. */
  readonly bom?: boolean
}

export function toCsv(models: readonly TableModel[], { language, bom = false }: CsvOptions): string {
  const parts = models.map((model) => (models.length === 1 ? grid(model, language) : section(model, language)))
  return (bom ? '\uFEFF' : '') + parts.map((lines) => lines.map((line) => `${line}\r\n`).join('')).join('\r\n')
}

function section(model: TableModel, language: Language): string[] {
  const unit = model.unit === '' ? [] : [textField(say(language, { key: 'print.unit', args: { unit: model.unit } }))]
  const notes = notesOf(model, language).map((note) => textField(say(language, { key: 'print.note' }) + note))
  return [textField(model.title), ...unit, ...grid(model, language), ...notes]
}

function grid(model: TableModel, language: Language): string[] {
  const blocks = model.rows.some((row) => row.block !== undefined)
  const head = [
    ...(blocks ? [say(language, { key: 'print.block' })] : []),
    model.rowHead,
    ...model.columns.map(headLabel),
  ]
  return [
    head.map(textField).join(','),
    ...model.rows.map((row) =>
      [...(blocks ? [textField(row.block ?? '')] : []), textField(row.label), ...cells(model, row)].join(','),
    ),
  ]
}

const cells = (model: TableModel, row: Row): string[] =>
  model.columns.map((column) => {
    if (isMissing(row, column)) return missingSign
    const text = formatCell(row, column, 'plain')
    const isNumber = typeof row.cells[column.key] === 'number' && kindOf(row, column) !== 'ratio'
    return isNumber ? quote(text) : textField(text)
  })

/** A text that a spreadsheet would take for a formula is marked as text; a negative number is none. */
const textField = (text: string): string => {
  const shown = visibleControls(text, '\t\r\n')
  return quote(/^[=+\-@\t\r＝＋－＠]/.test(shown) ? `'${shown}` : shown)
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
