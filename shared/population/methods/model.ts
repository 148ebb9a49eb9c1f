/** What every method gives: persons of a year from the last known one, and the parameters it works with. */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { Message } from '../../text/message.ts'
import type { Year } from '../../units/brand.ts'
import type { CohortTable } from '../cohorts/cohort-table.ts'
import type { HistoryPoint } from '../history.ts'
import type { Parameter } from '../projection.ts'

/** The last known year. `planned`: set by the planner and not counted, so that a fitted curve has to go through it. */
export type Start = { readonly year: Year; readonly persons: Decimal; readonly planned: boolean }

export type Model = {
  readonly parameters: readonly Parameter[]
  /** Persons of a later year; undefined where the method gives none (a curve below 0, a table without that year). */
  after(start: Start, year: Year): Decimal | undefined
  /** Persons by sex and age, for methods that know them. */
  readonly cohorts?: CohortTable
  /** Gives every year, also without a known one before it (a ratio to another population). */
  readonly anyYear?: (year: Year) => Decimal | undefined
}

/** What a method may read. */
export type MethodInput = {
  readonly history: readonly HistoryPoint[]
  readonly cohorts?: CohortSource
  readonly related?: RelatedSeries
}
/** The population by age that a specification starts from, carried forward. */
export type CohortSource = (spec: SpecOf<'cohortComponent'>) => Result<CohortTable, Message>
export type RelatedSeries = {
  resident(year: Year): Decimal | undefined
  registered(year: Year): Decimal | undefined
  /** 常住 : 户籍 of the nearest unit above that has both in one year. */
  ratioAbove(): { readonly ratio: number; readonly year: Year; readonly unit: string } | undefined
}

/**
 * A fitted curve f. From a counted year it is taken as fitted; from a planner’s figure, or with anchor “last”, it is scaled through
 * the known point: P(y) = P(g)·f(y)/f(g).
 */
export function curve(f: (year: Year) => number, anchored: boolean, parameters: readonly Parameter[]): Model {
  const found = new Map<Year, Decimal | undefined>()
  const at = (year: Year): Decimal | undefined => {
    if (!found.has(year)) found.set(year, settled(f(year)))
    return found.get(year)
  }
  return {
    parameters,
    after(start, year) {
      const value = at(year)
      if (value === undefined) return undefined
      if (!anchored && !start.planned) return value
      const known = at(start.year)
      return known === undefined ? undefined : start.persons.times(value).div(known)
    },
  }
}

/** Floating results to twelve digits, the same on every machine; undefined where there are no people. */
export function settled(value: number): Decimal | undefined {
  return Number.isFinite(value) && value > 0 ? dec(Number(value.toPrecision(12))) : undefined
}

/** A population that follows another one in every year, known or not; from a planner’s figure it is scaled through it. */
export function derived(f: (year: Year) => Decimal | undefined, parameters: readonly Parameter[]): Model {
  return {
    parameters,
    anyYear: f,
    after(start, year) {
      const value = f(year)
      if (value === undefined || !start.planned) return value
      const known = f(start.year)
      return known === undefined || known.isZero() ? undefined : start.persons.times(value).div(known)
    },
  }
}
