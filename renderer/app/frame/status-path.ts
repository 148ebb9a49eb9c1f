import type { View } from '../../../shared/engine/view.ts'
import type { Cell } from '../../state/session-state.ts'

/** The selected cell in words: table, row, column. Empty where the table is no longer there. */
export function statusPath(view: View, cell: Cell): string[] {
  const table = [...view.workbenches, ...view.tables].find(({ id }) => id === cell.table)
  if (table === undefined) return []
  const row = table.rows.find(({ key }) => key === cell.row)?.label
  const column = table.columns.find(({ key }) => key === cell.column)?.label
  return [table.title, ...(row === undefined ? [] : [row]), ...(column === undefined ? [] : [column])]
}
