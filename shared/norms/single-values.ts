/** Values by year of a norm that has one number a year; undefined for ranges, bands and norms without values. */
import type { Norm } from '../plan/schema/norm.ts'

type YearValue = { readonly year: number; readonly value: number }

export function singleValues(norm: Norm | undefined): readonly YearValue[] | undefined {
  if (norm === undefined || !('values' in norm)) return undefined
  const { values } = norm
  const single: YearValue[] = []
  for (const v of values) {
    if (!('value' in v)) return undefined
    single.push(v)
  }
  return single
}
