import type { Column } from '../tables/table-model.ts'

/** Neighbouring columns of one group, and each column without one: [from, to). */
export function columnRuns(columns: readonly Column[]): [number, number][] {
  const found: [number, number][] = []
  for (let from = 0; from < columns.length; ) {
    const group = columns[from]?.group
    let to = from + 1
    while (group !== undefined && to < columns.length && columns[to]?.group === group) to += 1
    found.push([from, to])
    from = to
  }
  return found
}
