/**
 * Broad age bands opened into five-year groups.
 *   stationary   inside a band people stand as person-years lived in the life table: n(a) = N_band·L(a)/ΣL
 *   uniform      evenly over the single ages of a band; the open band still by the life table
 * Sexes that are not told apart are divided as the stationary population of both: sexRatio·L_male(a) : 100·L_female(a).
 * N persons, L person-years by single age. Limit: no wave of past births inside a band is seen; a table in five-year groups is
 * better. Source: the stationary population of a life table, Preston, Heuveline, Guillot (2001), ch. 3.
 */
import type { Ages, Partition } from '../age-partition.ts'
import type { SexAges } from './cohort-table.ts'

export type Opening = {
  readonly method: 'stationary' | 'uniform'
  readonly groups: number
  /** Person-years by single age 0…110. */
  readonly lived: { readonly male: readonly number[]; readonly female: readonly number[] }
  readonly sexRatio: number
}

const OLDEST = 110

export function openBands({ all, male, female }: Ages, opening: Opening): SexAges {
  if (male !== undefined && female !== undefined) {
    return { male: opened(male, opening.lived.male, opening), female: opened(female, opening.lived.female, opening) }
  }
  const boys = opening.lived.male.map((l) => (l * opening.sexRatio) / 100)
  const both = boys.map((l, age) => l + (opening.lived.female[age] ?? 0))
  const ages = singles(all, both, opening.method)
  const divided = (own: readonly number[]) =>
    inGroups(
      ages.map((n, age) => ((both[age] ?? 0) === 0 ? 0 : (n * (own[age] ?? 0)) / (both[age] ?? 1))),
      opening.groups,
    )
  return { male: divided(boys), female: divided(opening.lived.female) }
}

const opened = (parts: Partition, lived: readonly number[], { method, groups }: Opening): Float64Array =>
  inGroups(singles(parts, lived, method), groups)

function singles(parts: Partition, lived: readonly number[], method: Opening['method']): number[] {
  const ages = new Array<number>(OLDEST + 1).fill(0)
  for (const { from, below, persons } of parts) {
    const last = Math.min(below - 1, OLDEST)
    const first = Math.min(from, OLDEST)
    const even = method === 'uniform' && below - 1 <= OLDEST
    let total = 0
    for (let age = first; age <= last; age++) total += even ? 1 : (lived[age] ?? 0)
    for (let age = first; age <= last; age++) {
      const weight = even ? 1 : (lived[age] ?? 0)
      ages[age] = (ages[age] ?? 0) + (total === 0 ? persons / (last - first + 1) : (persons * weight) / total)
    }
  }
  return ages
}

function inGroups(ages: readonly number[], groups: number): Float64Array {
  const sums = new Float64Array(groups)
  for (const [age, persons] of ages.entries()) {
    const group = Math.min(Math.floor(age / 5), groups - 1)
    sums[group] = (sums[group] ?? 0) + persons
  }
  return sums
}
