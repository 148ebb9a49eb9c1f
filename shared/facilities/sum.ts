import { dec } from '../base/decimal.ts'
import type { FacilityColumn } from './column.ts'
import type { FacilityRecord } from './facility-record.ts'

/** The exact sum of a column; undefined where no row has a value. */
export function sumOf(records: readonly FacilityRecord[], column: FacilityColumn): number | undefined {
  let whole = 0
  let parts = dec(0)
  let some = false
  for (const record of records) {
    const value = column.raw(record)
    if (typeof value !== 'number') continue
    some = true
    if (Number.isSafeInteger(value)) whole += value
    else parts = parts.plus(dec(value))
  }
  return some ? parts.plus(dec(whole)).toNumber() : undefined
}
