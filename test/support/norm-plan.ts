/** One norm in a small plan of a prefecture with three counties, and what the whole engine makes of it. */
import { run } from '../../shared/engine/run.ts'
import type { Assessment } from '../../shared/norms/requirement.ts'
import { type Plan, plan as schema } from '../../shared/plan/schema/plan.ts'
import { smallPlan } from './small-plan.ts'

export const common = { id: 'X', label: 'x', resource: 'bed', scope: { unit: 'r' }, force: 'indicative' } as const
export const perThousand = { per: 1000, populationKind: 'resident' } as const

type Options = {
  readonly population?: number | undefined
  /** Persons of the counties c1, c2, c3; undefined: not known. */
  readonly counties?: readonly (number | undefined)[]
  readonly beds?: number
  readonly more?: object
}

export function normPlan(norms: readonly object[], options: Options = {}): Plan {
  const base = smallPlan(
    options.beds === undefined ? {} : { hospitals: [{ id: 'a', base: options.beds, planned: options.beds }] },
  )
  const { counties = [] } = options
  const population = 'population' in options ? options.population : 406_890
  const seen = [{ unit: 'r', persons: population }, ...counties.map((persons, i) => ({ unit: `c${i + 1}`, persons }))]
  return schema.parse({
    ...base,
    units: [
      { id: 'r', name: 'R', level: 'prefecture' },
      ...counties.map((_, i) => ({ id: `c${i + 1}`, name: `C${i + 1}`, level: 'county', parent: 'r' })),
    ],
    population: {
      observations: seen.flatMap(({ unit, persons }) =>
        persons === undefined ? [] : [{ unit, kind: 'resident', year: 2020, moment: 'yearEnd', persons }],
      ),
      projections: [],
    },
    norms,
    allocations: [],
    ...options.more,
  })
}

/** Requirements of norm X (or another) in the target year as plain numbers. */
export function required(plan: Plan, norm = 'X', year = plan.targetYear) {
  return run(plan)
    .requirements.filter((r) => r.norm === norm && r.year === year)
    .map(plain)
}

export function plain(r: Assessment) {
  const also = r.also === undefined ? {} : Object.fromEntries(r.also.map((a) => [a.key, a.value.toNumber()]))
  const scope = r.scope.facility ?? r.scope.class ?? (r.scope.unit === 'r' ? undefined : r.scope.unit)
  return {
    ...(scope !== undefined && { scope }),
    ...(r.item !== undefined && { item: r.item }),
    ...(r.low !== undefined && { low: r.low.toNumber() }),
    ...(r.value !== undefined && { value: r.value.toNumber() }),
    ...(r.high !== undefined && { high: r.high.toNumber() }),
    ...(r.per100000 !== undefined && { per100000: r.per100000.toNumber() }),
    ...(r.actual !== undefined && { actual: r.actual.toNumber() }),
    ...also,
    ...(r.reason !== undefined && { reason: r.reason.key }),
    status: r.status,
  }
}
