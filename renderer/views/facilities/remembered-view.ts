/** Which columns the planner chose, in which order; kept on this machine. */
const KEY = 'norma.facilities.columns'

/** undefined: nothing chosen yet, or nothing that can be read. */
export function recallColumns(storage: Pick<Storage, 'getItem'>): readonly string[] | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
    return Array.isArray(stored) ? stored.filter((key): key is string => typeof key === 'string') : undefined
  } catch {
    // Not JSON, or storage that is closed to this page: the usual columns.
    return undefined
  }
}

export function rememberColumns(storage: Pick<Storage, 'setItem' | 'removeItem'>, keys: readonly string[] | undefined) {
  try {
    if (keys === undefined) storage.removeItem(KEY)
    else storage.setItem(KEY, JSON.stringify(keys))
  } catch {
    // A full or closed storage costs the memory of the choice, not the choice.
  }
}
