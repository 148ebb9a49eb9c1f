/** What the columns of other tables held, by their heads: the next table of the same office is matched without asking. */
import { headKey, type MatchedColumn, type Remembered } from '../../../shared/import/match-columns.ts'
import { columnRoles, type ImportKind } from '../../../shared/import/sheet.ts'

const keyOf = (kind: ImportKind): string => `norma.import.${kind}`
/** Heads kept per kind of table; the oldest go first. */
const MOST = 200

/** What cannot be read is as if it had never been written. */
export function recallColumns(storage: Pick<Storage, 'getItem'>, kind: ImportKind): Remembered {
  try {
    const stored: unknown = JSON.parse(storage.getItem(keyOf(kind)) ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(
      Object.entries(stored).flatMap(([head, role]) => {
        const known = columnRoles.find((other) => other === role)
        return known === undefined ? [] : [[head, known]]
      }),
    )
  } catch {
    // Not JSON, or storage that is closed to this page: nothing is remembered.
    return {}
  }
}

export function rememberColumns(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  kind: ImportKind,
  columns: readonly MatchedColumn[],
): void {
  const known = new Map(Object.entries(recallColumns(storage, kind)))
  for (const { head, role } of columns) {
    if (headKey(head) === '') continue
    known.delete(headKey(head))
    known.set(headKey(head), role)
  }
  try {
    storage.setItem(keyOf(kind), JSON.stringify(Object.fromEntries([...known].slice(-MOST))))
  } catch {
    // A full or closed storage costs the memory of columns, not the import.
  }
}
