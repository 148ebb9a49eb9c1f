import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Persons, Year } from '../units/brand.ts'

/** Persons of one unit and kind in every year from base to target, in year order. */
export type PopulationSeries = {
  readonly unit: string
  readonly kind: PopulationKind
  readonly byYear: ReadonlyMap<Year, Persons>
}

/** 人口预测. `at` is undefined where nothing was observed or given. */
export type Projection = {
  readonly series: readonly PopulationSeries[]
  at(unit: string, kind: PopulationKind, year: Year): Persons | undefined
}
