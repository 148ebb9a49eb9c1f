/** What is known of every unit, looked up once: persons by year, whether they were counted or set, ages, planned beds. */
import type { View } from '../../../shared/engine/view.ts'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { allAges, bandTotal } from './age-bands.ts'

export type UnitFigures = {
  personsIn(unit: string, year: number): number | undefined
  /** The figure itself was counted or set; a reconciled one beside it is a result, not an input. */
  isOwn(unit: string, year: number): boolean
  isEstimated(unit: string): boolean
  /** 65 and over in the target year, percent; absent without ages. */
  oldShare(unit: string): number | undefined
  /** Planned beds of the facilities of the unit and of those below it, per thousand persons of the target year. */
  bedsPerThousand(unit: string): number | undefined
}

export function unitFigures(plan: Plan, view: View, kind: PopulationKind): UnitFigures {
  const { years } = view.people
  const series = new Map(view.people.series.filter((s) => s.kind === kind).map((s) => [s.unit, s]))
  const own = new Map<string, number[]>()
  const note = (unit: string, year: number, persons: number): void => {
    const key = `${unit} ${year}`
    own.set(key, [...(own.get(key) ?? []), persons])
  }
  for (const o of plan.population.observations) if (o.kind === kind) note(o.unit, o.year, o.persons)
  for (const rule of plan.population.projections)
    if (rule.kind === kind) for (const given of rule.given ?? []) note(rule.unit, given.year, given.persons)
  const ages = new Map(view.people.ages.filter((a) => a.kind === kind).map((a) => [a.unit, a]))
  const beds = bedsBelow(plan, view)

  const personsIn = (unit: string, year: number): number | undefined =>
    series.get(unit)?.persons[years.indexOf(year)] ?? own.get(`${unit} ${year}`)?.at(-1)
  return {
    personsIn,
    isOwn(unit, year) {
      const value = personsIn(unit, year)
      return value !== undefined && (own.get(`${unit} ${year}`) ?? []).includes(value)
    },
    isEstimated: (unit) => series.get(unit)?.estimated === true,
    oldShare(unit) {
      const groups = ages.get(unit)?.tables.find(({ at }) => at === plan.targetYear)?.groups
      const old = groups === undefined ? undefined : bandTotal(groups, { from: 65 })
      return groups === undefined || old === undefined || old === 0 ? undefined : (old / allAges(groups)) * 100
    },
    bedsPerThousand(unit) {
      const persons = personsIn(unit, plan.targetYear)
      const planned = beds(unit)
      return persons === undefined || persons === 0 || planned === undefined ? undefined : (planned * 1000) / persons
    },
  }
}

function bedsBelow(plan: Plan, view: View): (unit: string) => number | undefined {
  const rows = view.workbenches.find(({ id }) => id === 'workbench:bed')?.rows ?? []
  const unitOf = new Map(plan.facilities.map(({ id, unit }) => [id, unit]))
  const direct = new Map<string, number>()
  for (const { facility, cells } of rows) {
    const unit = unitOf.get(facility ?? '')
    if (unit !== undefined && typeof cells.planned === 'number')
      direct.set(unit, (direct.get(unit) ?? 0) + cells.planned)
  }
  const below = Map.groupBy(plan.units, ({ parent = '' }) => parent)
  const sum = (unit: string): number | undefined => {
    const parts = [direct.get(unit), ...(below.get(unit) ?? []).map(({ id }) => sum(id))]
    const known = parts.filter((part) => part !== undefined)
    return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0)
  }
  return sum
}
