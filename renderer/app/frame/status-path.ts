import type { View } from '../../../shared/engine/view.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { Cell } from '../../state/session-state.ts'

/** The selected cell in words: 床位 / 舒兰市中医院 · 2025年规划. Empty where the table is no longer there. */
export function statusPath(view: View, cell: Cell, say: (message: Message) => string): string[] {
  const workbench = view.workbenches.find(({ id }) => id === cell.table)
  const table = workbench ?? view.tables.find(({ id }) => id === cell.table)
  if (table === undefined) return []
  const row = table.rows.find(({ key }) => key === cell.row)?.label
  const column = table.columns.find(({ key }) => key === cell.column)
  const columnName = column === undefined ? undefined : [column.group, column.label].filter(Boolean).join(' ')
  return [
    table.id === 'workbench:bed'
      ? say(message('allocation.bed'))
      : workbench === undefined
        ? say(message('allocation.staff'))
        : table.title,
    ...(row === undefined ? [] : [columnName === undefined ? row : `${row} · ${columnName}`]),
  ]
}
