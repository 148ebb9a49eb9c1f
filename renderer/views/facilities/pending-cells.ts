/** Texts that were not taken, by facility and column: they stand in their cells with the reason and are no part of the plan. */
import type { BadCell } from '../../../shared/facilities/interpret.ts'

export type PendingCells = ReadonlyMap<string, ReadonlyMap<string, BadCell>>

export const noPending: PendingCells = new Map()

/** Those of every 方案 by its id, of the plan itself under ''. */
export type PendingByScenario = ReadonlyMap<string, PendingCells>

/** `settled` cells have a value again; `bad` ones wait. */
export function withPending(
  pending: PendingCells,
  settled: readonly { readonly row: string; readonly column: string }[],
  bad: readonly BadCell[],
): PendingCells {
  if (bad.length === 0 && pending.size === 0) return pending
  const next = new Map<string, Map<string, BadCell>>([...pending].map(([row, cells]) => [row, new Map(cells)]))
  for (const { row, column } of settled) {
    const cells = next.get(row)
    cells?.delete(column)
    if (cells?.size === 0) next.delete(row)
  }
  for (const cell of bad) {
    const cells = next.get(cell.row) ?? new Map<string, BadCell>()
    cells.set(cell.column, cell)
    next.set(cell.row, cells)
  }
  return next
}

/** Of facilities that are still there. */
export const pendingList = (pending: PendingCells, isThere: (id: string) => boolean): BadCell[] =>
  [...pending].flatMap(([row, cells]) => (isThere(row) ? [...cells.values()] : []))
