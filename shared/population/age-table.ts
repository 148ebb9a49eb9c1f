/**
 * Persons by age of one year, and any band of ages out of them. A band that ends inside a group takes its part of the group as
 * person-years are lived in the standard life table, which is nearly even below 60 and falls off above:
 *   n(band) = Σ N_group·Σ_{a in both} L(a)/Σ_{a in group} L(a)
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { type Ages, OPEN } from './age-partition.ts'
import type { CohortTable } from './cohorts/cohort-table.ts'
import { standardSurvivors } from './cohorts/standard-survivors.ts'
import { settled } from './methods/model.ts'
import type { AgeBand, AgeGroup } from './projection.ts'

export type AgePart = {
  readonly from: number
  readonly below: number
  readonly persons: Decimal
  readonly male?: Decimal
  readonly female?: Decimal
}

export function partsOf({ all, male, female }: Ages): AgePart[] {
  const same = male !== undefined && female !== undefined && male.length === all.length && female.length === all.length
  return all.map(({ from, below, persons }, i) => {
    const boys = same ? male[i] : undefined
    const girls = same ? female[i] : undefined
    return {
      from,
      below,
      persons: dec(persons),
      ...(boys?.below === below && girls?.below === below && { male: dec(boys.persons), female: dec(girls.persons) }),
    }
  })
}

/** Cohorts of a year as parts; an empty group is a part of 0. */
export function partsOfCohorts(cohorts: CohortTable, year: number): AgePart[] | undefined {
  const people = cohorts.at(year)
  if (people === undefined) return undefined
  return Array.from({ length: cohorts.groups }, (_, i) => {
    const male = settled(people.male[i] ?? 0) ?? dec(0)
    const female = settled(people.female[i] ?? 0) ?? dec(0)
    const below = i === cohorts.groups - 1 ? OPEN : 5 * i + 5
    return { from: 5 * i, below, persons: male.plus(female), male, female }
  })
}

export const peopleOf = (parts: readonly AgePart[]): Decimal => sum(parts.map((p) => p.persons))

/** Parts scaled to a total, exactly: they add up to it. */
export function scaledTo(parts: readonly AgePart[], total: Decimal): readonly AgePart[] {
  const now = peopleOf(parts)
  if (now.isZero() || now.eq(total)) return parts
  const scale = (value: Decimal) => value.times(total).div(now)
  return parts.map((p) => ({
    ...p,
    persons: scale(p.persons),
    ...(p.male !== undefined && p.female !== undefined && { male: scale(p.male), female: scale(p.female) }),
  }))
}

/** Undefined where the ages asked for begin before the first known one. */
export function inBand(parts: readonly AgePart[], { from, to }: AgeBand): Decimal | undefined {
  const below = to === undefined ? OPEN : to + 1
  if ((parts[0]?.from ?? OPEN) > from || (parts.at(-1)?.below ?? 0) < Math.min(below, OPEN)) return undefined
  return sum(
    parts.map((p) => {
      const start = Math.max(p.from, from)
      const end = Math.min(p.below, below)
      if (end <= start) return dec(0)
      if (start === p.from && end === p.below) return p.persons
      // Nobody is known to live beyond the table: a group that begins there stays with its first age.
      const whole = lived(p.from, p.below)
      return whole === 0 ? dec(0) : p.persons.times(lived(start, end)).div(whole)
    }),
  )
}

/** Twice the person-years that 100 000 live between two ages: whole numbers, so that parts of a group add up to it exactly. */
function lived(from: number, below: number): number {
  let total = 0
  for (let age = from; age < Math.min(below, standardSurvivors.length); age++) {
    total += (standardSurvivors[age] ?? 0) + (standardSurvivors[age + 1] ?? 0)
  }
  return total
}

export const groupsOf = (parts: readonly AgePart[]): AgeGroup[] =>
  parts.map(({ from, below, persons, male, female }) => ({
    from,
    ...(below !== OPEN && { to: below - 1 }),
    persons: persons.toNumber(),
    ...(male !== undefined && female !== undefined && { male: male.toNumber(), female: female.toNumber() }),
  }))
