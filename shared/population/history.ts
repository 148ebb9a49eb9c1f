/**
 * The counted years of one unit and kind, in year order, one point a year. Of several counts of one year the year end wins over a
 * census and a yearly average, because stocks are counted at year end; a revised figure wins over the first one.
 *
 * A break in the series (七普修订) is marked, never smoothed: a point breaks where it names a revision that the point before it does
 * not name.
 */
import type { Cite, PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Observation } from '../plan/schema/population.ts'
import type { Year } from '../units/brand.ts'

export type HistoryPoint = {
  readonly year: Year
  readonly persons: number
  readonly moment: Observation['moment']
  readonly revision?: string
  readonly cite?: Cite
  readonly estimated: boolean
  /** The series starts anew here. */
  readonly breaks: boolean
}

const momentRank: Record<Observation['moment'], number> = { yearEnd: 0, census: 1, yearAverage: 2 }

/** Observations by unit and kind; a plan is never changed in place, so they are sorted out once. */
const sorted = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>()

/** All counts of one unit and kind in year order; inside a year those that stand for it come last. Plan order does not matter. */
export function allObservations({ population }: Plan, unit: string, kind: PopulationKind): readonly Observation[] {
  let known = sorted.get(population.observations)
  if (known === undefined) {
    const groups = Map.groupBy(population.observations, (o) => `${o.unit} ${o.kind}`)
    known = new Map([...groups].map(([key, list]) => [key, list.sort(byYear)]))
    sorted.set(population.observations, known)
  }
  return known.get(`${unit} ${kind}`) ?? []
}

const byYear = (a: Observation, b: Observation): number =>
  a.year - b.year ||
  momentRank[b.moment] - momentRank[a.moment] ||
  Number(a.revision !== undefined) - Number(b.revision !== undefined) ||
  compare(a.revision ?? '', b.revision ?? '')

/** The observation that stands for each year. */
export function chosenObservations(plan: Plan, unit: string, kind: PopulationKind): Observation[] {
  return [...new Map(allObservations(plan, unit, kind).map((o) => [o.year, o])).values()]
}

export function historyOf(plan: Plan, unit: string, kind: PopulationKind): HistoryPoint[] {
  return chosenObservations(plan, unit, kind).map((o, i, all) => ({
    year: o.year,
    persons: o.persons,
    moment: o.moment,
    ...(o.revision !== undefined && { revision: o.revision }),
    ...(o.cite !== undefined && { cite: o.cite }),
    estimated: o.estimated === true,
    breaks: i > 0 && o.revision !== undefined && o.revision !== all[i - 1]?.revision,
  }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
