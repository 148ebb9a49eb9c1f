import type { FacilityColumn } from './column.ts'
import type { FacilityRecord } from './facility-record.ts'

export type SortBy = { readonly column: string; readonly down: boolean }

/** Numbers by size, choices in the order of their list, texts by their characters; what has no value comes last either way. */
export function sorted(
  records: readonly FacilityRecord[],
  column: FacilityColumn,
  down: boolean,
): readonly FacilityRecord[] {
  const places = new Map(column.choices?.map(({ label }, index) => [label, index]))
  const keyed = records.map((record) => {
    const raw = column.raw(record)
    const key =
      typeof raw === 'string' ? (places.get(raw) ?? (column.kind === 'number' ? Number.parseFloat(raw) : raw)) : raw
    return { record, key }
  })
  const sign = down ? -1 : 1
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
      return a < b ? -sign : a > b ? sign : 0
    })
    .map(({ record }) => record)
}
