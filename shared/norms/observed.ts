/** What monitoring found: the latest figure up to a year, or at the base year. */
import { dec } from '../base/decimal.ts'
import type { Requirement } from './requirement.ts'

type Observations = readonly { readonly year: number; readonly value: number }[]

export function latestUpTo(observed: Observations, year: number): Requirement['found'] {
  const last = observed.reduce<Observations[number] | undefined>(
    (best, o) => (o.year <= year && (best === undefined || o.year >= best.year) ? o : best),
    undefined,
  )
  return last === undefined ? undefined : { value: dec(last.value), year: last.year }
}

/** The figure a growth starts from: of the base year, else the latest before it, else the first one there is. */
export function atBase(observed: Observations, baseYear: number): Requirement['found'] {
  const first = [...observed].sort((a, b) => a.year - b.year)[0]
  return (
    latestUpTo(observed, baseYear) ?? (first === undefined ? undefined : { value: dec(first.value), year: first.year })
  )
}

export const foundIn = (observed: Observations, year: number): Pick<Requirement, 'found'> => {
  const found = latestUpTo(observed, year)
  return found === undefined ? {} : { found }
}
