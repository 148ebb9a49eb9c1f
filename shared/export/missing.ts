import { hasMissing } from '../tables/missing-cells.ts'
import type { TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'

/** The notes of the table, and what the dash means where one stands. */
export function notesOf(model: TableModel, language: Language): string[] {
  const notes = model.notes.map((note) => say(language, note))
  return hasMissing(model) ? [...notes, say(language, { key: 'office.dash' })] : notes
}
