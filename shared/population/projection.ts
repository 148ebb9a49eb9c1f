import type { Decimal } from '../base/decimal.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { MethodName } from '../plan/schema/projection-method.ts'
import type { Message, TextKey } from '../text/message.ts'
import type { Persons, Year } from '../units/brand.ts'

/** Completed years of age, both ends included; no `to`: and above. */
export type AgeBand = { readonly from: number; readonly to?: number | undefined }

/** One age group; male and female only where the sexes are known apart. They add up to `persons`. */
export type AgeGroup = {
  readonly from: number
  readonly to?: number
  readonly persons: number
  readonly male?: number
  readonly female?: number
}

/**
 * Where the ages of a year come from:
 *   observed  as counted        opened  broad bands of that year opened into five-year groups
 *   cohorts   projected by age  held    the age shares of `year` on the population of another year
 */
export type AgeTable = {
  readonly groups: readonly AgeGroup[]
  readonly basis: 'observed' | 'opened' | 'cohorts' | 'held'
  /** Year the ages were observed in. */
  readonly year: Year
}

/** A parameter as used, given or fitted: “年均增长率 −0.44%”. */
export type Parameter = {
  readonly name: TextKey
  readonly value: number
  /** Text key of its unit; absent for a pure number. */
  readonly unit?: TextKey
  readonly given: boolean
  readonly year?: Year
}

/** Persons of one unit and kind in every year from base to target, in year order. */
export type PopulationSeries = {
  readonly unit: string
  readonly kind: PopulationKind
  readonly byYear: ReadonlyMap<Year, Persons>
  readonly method: MethodName
  readonly parameters: readonly Parameter[]
  /** Derived from registered residents by a ratio, or observed only as an estimate: marked 估计. */
  readonly estimated: boolean
  /** Why years are missing after the last known one. */
  readonly reason?: Message
  /** Set where a declared rule made the parts agree with the whole. */
  readonly reconciled?: { readonly by: 'shares' | 'sums' | 'proportional'; readonly with: string }
}

/** How one value came about, for traces and the screen. */
export type Origin =
  | { readonly by: 'observed' }
  | { readonly by: 'planner' }
  | { readonly by: 'line'; readonly from: Year; readonly to: Year }
  | { readonly by: 'method'; readonly method: MethodName; readonly from: Year }
  | { readonly by: 'reconciled'; readonly rule: 'shares' | 'sums' | 'proportional'; readonly own?: Decimal }

/** 人口预测. */
export type Projection = {
  readonly series: readonly PopulationSeries[]
  /** Persons, of an age band where one is given; undefined where they are not known. */
  at(unit: string, kind: PopulationKind, year: Year, ages?: AgeBand): Persons | undefined
  /** Five-year groups (0–4 … 100+ where cohorts are projected), or the bands as observed where nothing finer is known. */
  ages(unit: string, kind: PopulationKind, year: Year): AgeTable | undefined
  origin(unit: string, kind: PopulationKind, year: Year): Origin | undefined
}
