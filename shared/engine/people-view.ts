/** 人口 as plain data: every series of the run, and the ages of units that have them. */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { MethodName } from '../plan/schema/projection-method.ts'
import type { AgeTable } from '../population/projection.ts'
import type { Message } from '../text/message.ts'
import type { Results } from './results.ts'

/** persons stands beside years, null where a year is not known. */
export type PeopleSeries = {
  readonly unit: string
  readonly kind: PopulationKind
  readonly persons: readonly (number | null)[]
  readonly method: MethodName
  readonly estimated: boolean
  readonly reason?: Message
  readonly reconciled?: 'shares' | 'sums' | 'proportional'
}
export type PeopleAges = {
  readonly unit: string
  readonly kind: PopulationKind
  /** One entry a year with known ages. */
  readonly tables: readonly (AgeTable & { readonly at: number })[]
}
export type PeopleView = {
  readonly years: readonly number[]
  readonly series: readonly PeopleSeries[]
  readonly ages: readonly PeopleAges[]
}

/** Units whose ages are told: those of the region itself and, in a plan of few units, of each. */
const MOST_AGED = 40

export function peopleView({ plan, projection }: Results): PeopleView {
  const years = Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, step) => plan.baseYear + step)
  const few = projection.series.length <= MOST_AGED
  return {
    years,
    series: projection.series.map(({ unit, kind, byYear, method, estimated, reason, reconciled }) => ({
      unit,
      kind,
      persons: years.map((year) => byYear.get(year)?.toNumber() ?? null),
      method,
      estimated,
      ...(reason !== undefined && { reason }),
      ...(reconciled !== undefined && { reconciled: reconciled.by }),
    })),
    ages: projection.series
      .filter(({ unit }) => few || unit === plan.region.unit)
      .flatMap(({ unit, kind }): PeopleAges[] => {
        const tables = years.flatMap((at) => {
          const table = projection.ages(unit, kind, at)
          return table === undefined ? [] : [{ ...table, at }]
        })
        return tables.length === 0 ? [] : [{ unit, kind, tables }]
      }),
  }
}
