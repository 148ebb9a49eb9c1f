/** Which facilities are shown and in which order, as asked for at one moment. */
import type { FacilityColumn } from './column.ts'
import type { FacilityRecord } from './facility-record.ts'
import { type Condition, matcher } from './filter.ts'
import { type SortBy, sorted } from './sort.ts'

export type Order = {
  readonly places: ReadonlyMap<string, number>
  /** All there were: a facility that came later is shown whatever the conditions say. */
  readonly known: ReadonlySet<string>
}

/** undefined: all, in the order of the plan. */
export function arranged(
  records: readonly FacilityRecord[],
  columns: readonly FacilityColumn[],
  { conditions, sort }: { readonly conditions: readonly Condition[]; readonly sort: SortBy | undefined },
  words: { readonly none: string; readonly some: string },
): Order | undefined {
  if (conditions.length === 0 && sort === undefined) return undefined
  const tests = conditions.flatMap(({ column: key, test }) => {
    const column = columns.find((candidate) => candidate.key === key)
    return column === undefined ? [] : [matcher(column, test, words)]
  })
  const kept = tests.length === 0 ? records : records.filter((record) => tests.every((test) => test(record)))
  const by = columns.find(({ key }) => key === sort?.column)
  const list = by === undefined || sort === undefined ? kept : sorted(kept, by, sort.down)
  return {
    places: new Map(list.map(({ facility }, place) => [facility.id, place])),
    known: new Set(records.map(({ facility }) => facility.id)),
  }
}
