/** Texts that were not taken, by facility and column: they stand in their cells with the reason and are no part of the plan. */
import type { BadCell } from '../../../shared/facilities/interpret.ts'

export type PendingCells = ReadonlyMap<string, ReadonlyMap<string, BadCell>>

export const noPending: PendingCells = new Map()

/** What one undoable step did to the cells that wait. */
export type WaitingStep = {
  readonly id: number
  readonly made: readonly BadCell[]
  readonly settled: readonly BadCell[]
  readonly isDone: boolean
}

export type Waiting = { readonly cells: PendingCells; readonly steps: readonly WaitingStep[] }

export const nothingWaits: Waiting = { cells: noPending, steps: [] }

/** Steps that were taken back or done again since take their cells away or bring them back. */
function followed(waiting: Waiting, isDone: (step: number) => boolean): Waiting {
  const moved = (step: WaitingStep): boolean => isDone(step.id) !== step.isDone
  if (!waiting.steps.some(moved)) return waiting
  let { cells } = waiting
  for (const step of waiting.steps.filter((one) => one.isDone && moved(one)).toReversed())
    cells = withPending(cells, stillThere(cells, step.made), step.settled)
  for (const step of waiting.steps.filter((one) => !one.isDone && moved(one)))
    cells = withPending(cells, stillThere(cells, step.settled), step.made)
  return { cells, steps: waiting.steps.map((step) => ({ ...step, isDone: isDone(step.id) })) }
}

const stillThere = (cells: PendingCells, made: readonly BadCell[]): BadCell[] =>
  made.filter((cell) => cells.get(cell.row)?.get(cell.column) === cell)

/** Those of every 方案 by its id, of the plan itself under ''. */
export type WaitingByScenario = ReadonlyMap<string, Waiting>

export function allFollowed(waiting: WaitingByScenario, isDone: (step: number) => boolean): WaitingByScenario {
  const next = [...waiting].map(([id, own]) => [id, followed(own, isDone)] as const)
  return next.every(([id, own]) => waiting.get(id) === own) ? waiting : new Map(next)
}

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
