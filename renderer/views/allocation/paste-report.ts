/** What a paste wrote and what kept its value, with the first reason. */
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import type { Refused } from '../../components/grid/edits.ts'
import type { GridColumn } from '../../components/grid/grid-row.ts'

export type PasteReport = { readonly done: number; readonly refused: readonly Refused[] }

export function pasteReport(
  { done, refused }: PasteReport,
  rows: readonly { readonly key: string; readonly label: string }[],
  columns: readonly GridColumn[],
  language: Language,
): Message {
  const [first] = refused
  return message('grid.report.first', {
    done,
    refused: refused.length,
    row: rows.find((row) => row.key === first?.row)?.label ?? '',
    column:
      columns.find((column) => column.key === first?.column)?.head ?? say(language, message('allocation.rowHead')),
    reason: first === undefined ? '' : say(language, first.reason),
  })
}
