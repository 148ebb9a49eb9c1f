/**
 * Survival from a life expectancy at birth, by Brass’s relational model with slope 1:
 *   Y(x) = ½·ln((1 − l(x))/l(x)),  Y(x) = α + Yₛ(x),  e₀ = Σ (l(x) + l(x + 1))/2
 * α is found by bisection, so that e₀ is the one asked for. l(x) survivors of one birth at exact age x, years single, 0…110.
 * Limit: the shape is that of the standard (standard-survivors.ts); a county’s own life table is better. Source: Brass 1971, “On the
 * scale of mortality”.
 */
import { standardSurvivors } from './standard-survivors.ts'

const standard = standardSurvivors.map((l) => l / 100_000)

/** Person-years lived at each single age 0…110 by one birth. */
export type PersonYears = readonly number[]

export const lifeExpectancyRange = { low: 20, high: 100 } as const

// A county computes the same few expectancies for every unit and year.
const known = new Map<number, PersonYears>()
const MOST_KNOWN = 2000

export function personYearsFor(lifeExpectancy: number): PersonYears {
  const before = known.get(lifeExpectancy)
  if (before !== undefined) return before
  let low = -6
  let high = 6
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (expectancy(personYears(middle)) > lifeExpectancy) low = middle
    else high = middle
  }
  const found = personYears((low + high) / 2)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(lifeExpectancy, found)
  return found
}

export const expectancy = (years: PersonYears): number => years.reduce((total, l) => total + l, 0)

/** A greater α is a higher mortality. */
function personYears(alpha: number): PersonYears {
  const odds = Math.exp(2 * alpha)
  const survivors = standard.map((l) => l / (l + (1 - l) * odds))
  return survivors.map((l, age) => (l + (survivors[age + 1] ?? 0)) / 2)
}
