/** What the columns of other reports held, by their heads: next year’s report of the same office is matched without asking. */
import { headKey } from '../../../../shared/import/match-columns.ts'
import type { StatisticsColumn } from '../../../../shared/import/statistics-heads.ts'
import { roleKey } from '../../../../shared/import/statistics-roles.ts'

const KEY = 'norma.import.statistics'
/** Heads kept; the oldest go first. */
const MOST = 300

/** Roles by head. What cannot be read is as if it had never been written; a role the plan does not offer is not taken. */
export function recallHeads(storage: Pick<Storage, 'getItem'>): Readonly<Record<string, string>> {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(
      Object.entries(stored).flatMap(([head, role]) => (typeof role === 'string' ? [[head, role]] : [])),
    )
  } catch {
    // Not JSON, or storage that is closed to this page: nothing is remembered.
    return {}
  }
}

export function rememberHeads(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  columns: readonly StatisticsColumn[],
): void {
  const known = new Map(Object.entries(recallHeads(storage)))
  for (const { head, role } of columns) {
    if (headKey(head) === '') continue
    known.delete(headKey(head))
    known.set(headKey(head), roleKey(role))
  }
  try {
    storage.setItem(KEY, JSON.stringify(Object.fromEntries([...known].slice(-MOST))))
  } catch {
    // A full or closed storage costs the memory of columns, not the import.
  }
}
