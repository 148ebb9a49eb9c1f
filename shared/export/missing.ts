/** Where a number is missing a dash stands, in Word and Excel, and one note says so. Missing is never 0. */
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'
import { kindOf } from './format-cell.ts'

export const missingSign = '—'

/** A row that heads others has no numbers of its own, and a text may be left out. */
export const isMissing = (row: Row, column: Column): boolean =>
  row.cells[column.key] === undefined && kindOf(row, column) !== 'text' && !isHead(row)

const isHead = (row: Row): boolean =>
  (row.role === 'class' || row.role === 'group') && Object.keys(row.cells).length === 0

/** The notes of the table, and what the dash means where one stands. */
export function notesOf(model: TableModel, language: Language): string[] {
  const notes = model.notes.map((note) => say(language, note))
  const missing = model.rows.some((row) => model.columns.some((column) => isMissing(row, column)))
  return missing ? [...notes, say(language, { key: 'office.dash' })] : notes
}
