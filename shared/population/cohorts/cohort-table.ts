/**
 * Persons by sex and five-year group from a starting year on, known every five years. Years between two steps lie on the line between
 * them, group by group, so that the groups of every year add up to its total and the steps themselves are met.
 */
import type { Year } from '../../units/brand.ts'

/** Persons of each five-year group, the last one open. */
export type SexAges = { readonly male: Float64Array; readonly female: Float64Array }

export type CohortTable = {
  readonly from: Year
  readonly to: Year
  readonly groups: number
  /** Undefined outside from…to. */
  at(year: Year): SexAges | undefined
  total(year: Year): number | undefined
}

export function cohortTable(from: Year, steps: readonly SexAges[]): CohortTable {
  const groups = steps[0]?.male.length ?? 0
  const to = from + 5 * (steps.length - 1)
  // The sum of lines is the line of sums.
  const totals = steps.map(sumOf)
  const at = (year: Year): SexAges | undefined => {
    if (year < from || year > to) return undefined
    const index = Math.floor((year - from) / 5)
    const share = (year - from - 5 * index) / 5
    const start = steps[index]
    const end = steps[index + 1]
    if (start === undefined || share === 0 || end === undefined) return start
    const between = (a: Float64Array, b: Float64Array) => a.map((v, i) => v + ((b[i] ?? 0) - v) * share)
    return { male: between(start.male, end.male), female: between(start.female, end.female) }
  }
  return {
    from,
    to,
    groups,
    at,
    total(year) {
      if (year < from || year > to) return undefined
      const index = Math.floor((year - from) / 5)
      const start = totals[index] ?? 0
      const share = (year - from - 5 * index) / 5
      return share === 0 ? start : start + ((totals[index + 1] ?? start) - start) * share
    },
  }
}

export function sumOf({ male, female }: SexAges): number {
  let total = 0
  for (let i = 0; i < male.length; i++) total += (male[i] ?? 0) + (female[i] ?? 0)
  return total
}
