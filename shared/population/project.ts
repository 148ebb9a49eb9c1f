/**
 * 人口预测: persons of every unit and kind in every year, and their ages where they are known.
 *
 *   registered → resident → service    a population may follow the one before it (ratio, floating factor)
 *   1 known years of each unit          series.ts
 *   2 its method                        methods/
 *   3 parts and wholes                  reconcile.ts, by declared rules alone
 *   4 ages, when asked for              of the year’s own count · of the cohorts · the shares of the last count
 */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { ProjectionRule } from '../plan/schema/population.ts'
import { persons, type Year } from '../units/brand.ts'
import { agesOf } from './age-partition.ts'
import { type AgePart, groupsOf, inBand, partsOf, partsOfCohorts, scaledTo } from './age-table.ts'
import { projectCohorts } from './cohorts/project-cohorts.ts'
import { allObservations, chosenObservations, historyOf } from './history.ts'
import { buildModel } from './methods/build-model.ts'
import type { RelatedSeries } from './methods/model.ts'
import type { AgeTable, PopulationSeries, Projection } from './projection.ts'
import { ratioAbove } from './ratio-above.ts'
import { type Reconciled, reconcile } from './reconcile.ts'
import { computeSeries, knownYears } from './series.ts'

/** A population follows only one that stands before it. */
const followingOrder = ['registered', 'resident', 'service'] as const satisfies readonly PopulationKind[]

type Subject = { readonly unit: string; readonly kind: PopulationKind }

export function projectPopulation(plan: Plan): Projection {
  const subjects = subjectsOf(plan)
  const rules = new Map(plan.population.projections.map((rule) => [`${rule.unit} ${rule.kind}`, rule]))
  const byKind = new Map<PopulationKind, ReadonlyMap<string, Reconciled>>()
  for (const kind of followingOrder) {
    const own = subjects.filter((s) => s.kind === kind)
    const computed = own.map(
      (s) => [s.unit, computeSubject(plan, s, rules.get(`${s.unit} ${s.kind}`), byKind)] as const,
    )
    byKind.set(kind, reconcile(plan, kind, new Map(computed)))
  }
  const find = (unit: string, kind: PopulationKind) => byKind.get(kind)?.get(unit)
  const known = new Map<string, KnownAges | undefined>()
  const agesIn = (unit: string, kind: PopulationKind, year: Year): KnownAges | undefined => {
    const key = `${unit} ${kind} ${year}`
    if (!known.has(key))
      known.set(
        key,
        agesOfYear(plan, find(unit, kind), year, (k) => agesIn(unit, k, year)),
      )
    return known.get(key)
  }
  return {
    series: subjects.flatMap((s) => {
      const found = find(s.unit, s.kind)
      return found === undefined ? [] : [publicSeries(plan, found)]
    }),
    at(unit, kind, year, ages) {
      const value = find(unit, kind)?.values.get(year)
      if (value === undefined || ages === undefined) return value === undefined ? undefined : persons(value)
      const parts = agesIn(unit, kind, year)?.parts
      const found = parts === undefined ? undefined : inBand(parts, ages)
      return found === undefined ? undefined : persons(found)
    },
    ages(unit, kind, year) {
      const found = agesIn(unit, kind, year)
      return found === undefined ? undefined : { groups: groupsOf(found.parts), basis: found.basis, year: found.year }
    },
    origin: (unit, kind, year) => find(unit, kind)?.origins.get(year),
  }
}

/** Every unit and kind that has an observation or a rule, in the order of the plan; then wholes that are sums of parts alone. */
function subjectsOf(plan: Plan): Subject[] {
  const { observations, projections, reconciliation } = plan.population
  const wholes = (reconciliation ?? []).filter((r) => r.by === 'sums')
  const subjects = new Map<string, Subject>()
  for (const { unit, kind } of [...observations, ...projections, ...wholes])
    subjects.set(`${unit} ${kind}`, { unit, kind })
  return [...subjects.values()]
}

function computeSubject(
  plan: Plan,
  { unit, kind }: Subject,
  rule: ProjectionRule | undefined,
  byKind: ReadonlyMap<PopulationKind, ReadonlyMap<string, Reconciled>>,
) {
  const observed = chosenObservations(plan, unit, kind)
  const related: RelatedSeries = {
    resident: (year) => byKind.get('resident')?.get(unit)?.values.get(year),
    registered: (year) => byKind.get('registered')?.get(unit)?.values.get(year),
    ratioAbove: () => ratioAbove(plan, unit),
  }
  const model = buildModel(rule ?? { method: 'constant' }, {
    history: historyOf(plan, unit, kind),
    cohorts: (spec) => projectCohorts(spec, allObservations(plan, unit, kind), plan.targetYear),
    related,
  })
  return computeSeries({ unit, kind }, rule?.method ?? 'constant', knownYears(observed, rule), model, [
    plan.baseYear,
    plan.targetYear,
  ])
}

function publicSeries(
  plan: Plan,
  { values, unit, kind, method, parameters, reason, reconciled }: Reconciled,
): PopulationSeries {
  const estimated =
    method === 'registeredRatio' || chosenObservations(plan, unit, kind).some((o) => o.estimated === true)
  return {
    unit,
    kind,
    method,
    parameters,
    estimated,
    byYear: new Map([...values].map(([year, value]) => [year, persons(value)])),
    ...(reason !== undefined && { reason }),
    ...(reconciled !== undefined && { reconciled }),
  }
}

type KnownAges = { readonly parts: readonly AgePart[]; readonly basis: AgeTable['basis']; readonly year: Year }

function agesOfYear(
  plan: Plan,
  found: Reconciled | undefined,
  year: Year,
  ofKind: (kind: PopulationKind) => KnownAges | undefined,
): KnownAges | undefined {
  const total = found?.values.get(year)
  if (found === undefined || total === undefined) return undefined
  const counts = allObservations(plan, found.unit, found.kind).filter((o) => agesOf(o) !== undefined)
  const own = counts.find((o) => o.year === year)
  const cohorts = found.model?.cohorts
  if (own === undefined || found.origins.get(year)?.by !== 'observed') {
    const parts = cohorts === undefined ? undefined : partsOfCohorts(cohorts, year)
    if (cohorts !== undefined && parts !== undefined)
      return { parts: scaledTo(parts, total), basis: 'cohorts', year: cohorts.from }
  }
  const last = own ?? counts.findLast((o) => o.year <= year) ?? counts[0]
  const ages = last === undefined ? undefined : agesOf(last)
  if (last !== undefined && ages !== undefined) {
    const parts = partsOf(ages)
    // A count stands as counted; for every other total its shares are held.
    return own !== undefined && total.eq(own.persons)
      ? { parts, basis: 'observed', year }
      : { parts: scaledTo(parts, total), basis: 'held', year: last.year }
  }
  const followed = followedKind(found)
  const other = followed === undefined ? undefined : ofKind(followed)
  return other === undefined ? undefined : { parts: scaledTo(other.parts, total), basis: 'held', year: other.year }
}

/** The kind whose ages it takes; a rule that names its own kind or a later one follows nobody, and asking on would never end. */
function followedKind({ method, kind }: Reconciled): PopulationKind | undefined {
  const followed = method === 'serviceFactor' ? 'resident' : method === 'registeredRatio' ? 'registered' : undefined
  return followed !== undefined && followingOrder.indexOf(followed) < followingOrder.indexOf(kind)
    ? followed
    : undefined
}
