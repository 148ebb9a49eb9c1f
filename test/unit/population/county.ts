/** A county with two townships; its population is given by each test. */
import { type Plan, plan as schema } from '../../../shared/plan/schema/plan.ts'
import type { Observation, ProjectionRule } from '../../../shared/plan/schema/population.ts'
import type { Reconciliation } from '../../../shared/plan/schema/projection-method.ts'
import { smallPlan } from '../../support/small-plan.ts'

type Part = {
  observations: readonly Observation[]
  projections?: readonly ProjectionRule[]
  reconciliation?: readonly Reconciliation[]
  years?: readonly [number, number]
}

export function county({ observations, projections = [], reconciliation, years = [2020, 2025] }: Part): Plan {
  return schema.parse({
    ...smallPlan(),
    baseYear: years[0],
    targetYear: years[1],
    units: [
      { id: 'r', name: '县', level: 'county' },
      { id: 'east', name: '东镇', level: 'township', parent: 'r' },
      { id: 'west', name: '西镇', level: 'township', parent: 'r' },
    ],
    population: { observations, projections, ...(reconciliation !== undefined && { reconciliation }) },
  })
}

export const seen = (year: number, persons: number, more: Partial<Observation> = {}): Observation => ({
  unit: 'r',
  kind: 'resident',
  year,
  moment: 'yearEnd',
  persons,
  ...more,
})

export const history = (from: number, persons: readonly number[], more: Partial<Observation> = {}): Observation[] =>
  persons.map((value, i) => seen(from + i, value, more))

/** Linfen 2020 as printed, 万人 to persons: 0–14, 15–59, 60 and above, of which 65 and above. */
export const linfenAges: NonNullable<Observation['groups']> = [
  { sex: 'all', ageFrom: 0, ageTo: 14, persons: 689_900 },
  { sex: 'all', ageFrom: 15, ageTo: 59, persons: 2_567_700 },
  { sex: 'all', ageFrom: 60, persons: 718_900 },
  { sex: 'all', ageFrom: 65, persons: 484_100 },
]
