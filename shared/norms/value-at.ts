/**
 * A norm’s value in a year: given years as given, linear in calendar years between them, constant outside them.
 *   v(y) = v(a) + (v(b) − v(a))·(y − a)/(b − a)
 * Source: CLI contract, “Path”.
 */
import { type Decimal, dec } from '../base/decimal.ts'

export function valueAt(
  values: readonly { readonly year: number; readonly value: number }[],
  year: number,
): Decimal | undefined {
  const sorted = [...values].sort((a, b) => a.year - b.year)
  const before = sorted.findLast((v) => v.year <= year)
  const after = sorted.find((v) => v.year >= year)
  if (before === undefined || after === undefined) {
    const only = before ?? after
    return only === undefined ? undefined : dec(only.value)
  }
  if (before.year === after.year) return dec(before.value)
  const slope = dec(after.value)
    .minus(before.value)
    .div(after.year - before.year)
  return dec(before.value).plus(slope.times(year - before.year))
}

export type RangeValues = readonly { readonly year: number; readonly low: number; readonly high: number }[]

/** Both ends of a range in a year. Ends that stand upside down in any given year are no range: `inverted` names it. */
export function rangeAt(
  values: RangeValues,
  year: number,
): { readonly low: Decimal; readonly high: Decimal } | { readonly inverted: RangeValues[number] } | undefined {
  const inverted = values.find((v) => v.low > v.high)
  if (inverted !== undefined) return { inverted }
  const low = valueAt(
    values.map((v) => ({ year: v.year, value: v.low })),
    year,
  )
  const high = valueAt(
    values.map((v) => ({ year: v.year, value: v.high })),
    year,
  )
  return low === undefined || high === undefined ? undefined : { low, high }
}
