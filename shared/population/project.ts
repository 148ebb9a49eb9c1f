/**
 * 人口预测: persons of every unit and kind in every year.
 *
 *   given years   observed or set by the planner (a set year replaces an observed one)
 *   between two   P(y) = P(a) + (P(b) − P(a))·(y − a)/(b − a)
 *   after the last given year g
 *     constant    P(y) = P(g)
 *     growthRate  P(y) = P(g)·(1 + r)^(y − g), r the yearly growth as a fraction
 *   before the first  unknown
 *
 * P persons (人), not rounded: a requirement is rounded once, at its end. Source: CLI contract, “population”.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Observation, ProjectionRule } from '../plan/schema/population.ts'
import { type Persons, persons, type Year } from '../units/brand.ts'
import type { PopulationSeries, Projection } from './projection.ts'

export function projectPopulation(plan: Plan): Projection {
  const subjects = new Map<string, { unit: string; kind: PopulationKind }>()
  for (const { unit, kind } of [...plan.population.observations, ...plan.population.projections]) {
    subjects.set(`${unit} ${kind}`, { unit, kind })
  }
  const series: PopulationSeries[] = []
  const lookup = new Map<string, PopulationSeries>()
  for (const [key, { unit, kind }] of subjects) {
    const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)
    const given = givenYears(plan, unit, kind, rule)
    const byYear = new Map<Year, Persons>()
    for (let year = plan.baseYear; year <= plan.targetYear; year++) {
      const value = personsIn(year, given, rule)
      if (value !== undefined) byYear.set(year, persons(value))
    }
    const entry = { unit, kind, byYear }
    series.push(entry)
    lookup.set(key, entry)
  }
  return { series, at: (unit, kind, year) => lookup.get(`${unit} ${kind}`)?.byYear.get(year) }
}

type Given = readonly (readonly [Year, Decimal])[]

// Year end is the moment of stocks, so it wins over a census or an average of the same year; a revised figure over the first one.
const momentRank: Record<Observation['moment'], number> = { yearEnd: 0, census: 1, yearAverage: 2 }

export function givenYears(plan: Plan, unit: string, kind: PopulationKind, rule: ProjectionRule | undefined): Given {
  const given = new Map<Year, Decimal>()
  const observed = plan.population.observations
    .filter((o) => o.unit === unit && o.kind === kind)
    .sort(
      (a, b) =>
        momentRank[b.moment] - momentRank[a.moment] ||
        Number(a.revision !== undefined) - Number(b.revision !== undefined),
    )
  for (const o of observed) given.set(o.year, dec(o.persons))
  for (const g of rule?.given ?? []) given.set(g.year, dec(g.persons))
  return [...given].sort(([a], [b]) => a - b)
}

function personsIn(year: Year, given: Given, rule: ProjectionRule | undefined): Decimal | undefined {
  const before = given.findLast(([y]) => y <= year)
  if (before === undefined) return undefined
  const [from, start] = before
  const after = given.find(([y]) => y > year)
  if (from === year) return start
  if (after !== undefined) {
    const [to, end] = after
    return start.plus(
      end
        .minus(start)
        .times(year - from)
        .div(to - from),
    )
  }
  return rule?.method === 'growthRate'
    ? start.times(
        dec(rule.annualRate)
          .plus(1)
          .pow(year - from),
      )
    : start
}
