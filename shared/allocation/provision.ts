/**
 * What the plan provides of a resource in a year: the stock in the base year, the allocated amount in the target year, and
 * the facility’s path between, linear in calendar years:  x(y) = x₀ + (x₁ − x₀)·(y − y₀)/(y₁ − y₀).
 * A facility counts in a year only where its amount is known; nothing known at all is undefined, never 0.
 * A merger, split, closing or expansion is a step in its year; only what it does not explain is spread over the years:
 *   x(y) = x₀ + Σ steps up to y + (x₁ − x₀ − Σ steps)·(y − y₀)/(y₁ − y₀)
 * where that is growth; a cut is shared with whoever hands over to the facility, so that nobody falls below 0 (life-cuts.ts).
 * One that is no more has 0 from then on. A class holds in a year who belongs to it in that year.
 * Source: CLI contract, “requirements: actual”.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { ClassIndex } from '../plan/classes.ts'
import { classesIn, facilitiesIn } from '../plan/life.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Count, count } from '../units/brand.ts'
import type { Allocation } from './allocation.ts'
import { cutsIn } from './life-cuts.ts'
import { type LifeStep, ledgerOf } from './life-ledger.ts'

export type Provision = {
  /** Of one facility. */
  facility(facility: string, resource: string, year: number): Count | undefined
  /** Of a class; of the whole region where no class is named. */
  total(classId: string | undefined, resource: string, year: number): Count | undefined
}

type Ends = {
  base?: Decimal
  target?: Decimal
  steps?: readonly LifeStep[]
  of?: { facility: string; resource: string }
  /** What was asked for already, by year: a dozen thresholds ask for the same beds. */
  known?: Map<number, Count | undefined>
}

export function provisionOf(plan: Plan, allocation: Allocation, classes: ClassIndex): Provision {
  const ledger = ledgerOf(plan)
  const settled = ledger.quiet && facilitiesIn(plan, plan.targetYear) === plan.facilities
  const rows = new Map<string, Ends>()
  for (const row of allocation.facilities) {
    if (row.year !== plan.targetYear) continue
    rows.set(`${row.facility} ${row.resource}`, {
      ...(row.base !== undefined && { base: row.base }),
      ...(row.allocated !== undefined && { target: row.allocated }),
      ...(row.allocated === undefined && ledger.gone(row.facility, row.resource) && { target: dec(0) }),
      ...(!ledger.quiet && {
        steps: ledger.steps(row.facility, row.resource),
        of: { facility: row.facility, resource: row.resource },
      }),
    })
  }
  const totals = new Map<string, Ends>()
  for (const t of allocation.totals) {
    const key = `${t.class} ${t.resource}`
    totals.set(key, {
      ...totals.get(key),
      ...(t.year === plan.baseYear && t.base !== undefined && { base: t.base }),
      ...(t.year === plan.targetYear && t.allocated !== undefined && { target: t.allocated }),
    })
  }
  const spreadBy = (rest: Decimal, year: number) =>
    rest.times(year - plan.baseYear).div(plan.targetYear - plan.baseYear)
  const at = (ends: Ends, year: number): Decimal | undefined => {
    if (year === plan.baseYear) return ends.base
    if (year === plan.targetYear) return ends.target
    const rest = restOf(ends)
    if (rest === undefined) return undefined
    const spread = spreadBy(rest, year)
    if (ends.of === undefined || (ends.steps ?? []).length === 0) return balanceOf(ends, year).plus(spread)
    const growth = spread.isNegative() ? dec(0) : spread
    const borne = cuts(ends.of.resource, year).get(ends.of.facility) ?? dec(0)
    return balanceOf(ends, year).plus(growth).minus(borne)
  }
  // What the plan has cut by a year, by who bears it: asked for every facility, counted once.
  const known = new Map<string, ReadonlyMap<string, Decimal>>()
  const cuts = (resource: string, year: number): ReadonlyMap<string, Decimal> => {
    const key = `${year} ${resource}`
    const done = known.get(key)
    if (done !== undefined) return done
    const endsOf = (facility: string) => rows.get(`${facility} ${resource}`) ?? {}
    const living = plan.facilities.flatMap((f) => (ledger.steps(f.id, resource).length > 0 ? [f.id] : []))
    const found = cutsIn(
      year,
      ledger.flows(resource),
      living,
      (facility) => balanceOf(endsOf(facility), year),
      (heir) => {
        const rest = restOf(endsOf(heir))
        return rest?.isNegative() === true ? spreadBy(rest.neg(), year) : undefined
      },
    )
    known.set(key, found)
    return found
  }
  // Sums of the ends of all paths that have both: the sum of paths is the path of the sums.
  const between = new Map<string, Ends>()
  const pathsOf = (classId: string, resource: string): Ends => {
    const key = `${classId} ${resource}`
    const known = between.get(key)
    if (known !== undefined) return known
    const members = classes.members(classId).flatMap((f) => rows.get(`${f.id} ${resource}`) ?? [])
    const whole = members.filter((m) => m.base !== undefined && m.target !== undefined)
    const ends: Ends =
      members.length === 0
        ? (totals.get(key) ?? {})
        : whole.length === 0
          ? {}
          : { base: sum(whole.flatMap((m) => m.base ?? [])), target: sum(whole.flatMap((m) => m.target ?? [])) }
    between.set(key, ends)
    return ends
  }
  const endsIn = (classId: string, resource: string, year: number): Ends[] =>
    classesIn(plan, year)
      .members(classId)
      .flatMap((f) => rows.get(`${f.id} ${resource}`) ?? [])
  const totalAt = (classId: string, resource: string, year: number): Count | undefined => {
    const ends = totals.get(`${classId} ${resource}`)
    if (ends === undefined) return undefined
    const atEnd = year === plan.baseYear || year === plan.targetYear
    if (!atEnd && !settled) {
      const isNamed = [plan.baseYear, year, plan.targetYear].some((y) => endsIn(classId, resource, y).length > 0)
      const known = endsIn(classId, resource, year).flatMap((member) => at(member, year) ?? [])
      if (isNamed) return known.length === 0 ? undefined : count(sum(known))
    }
    return countOf(at(atEnd ? ends : pathsOf(classId, resource), year))
  }
  return {
    facility: (facility, resource, year) => {
      const ends = rows.get(`${facility} ${resource}`)
      if (ends === undefined) return undefined
      ends.known ??= new Map()
      const known = ends.known.get(year)
      if (known !== undefined || ends.known.has(year)) return known
      const found = countOf(at(ends, year))
      ends.known.set(year, found)
      return found
    },
    total: (classId, resource, year) => {
      const of = classId ?? classes.whole
      return of === undefined ? undefined : totalAt(of, resource, year)
    },
  }
}

/** At the end of a year, by what has happened alone. Who takes over what another had begins with nothing of its own. */
const balanceOf = ({ base, steps = [] }: Ends, year: number): Decimal =>
  (base ?? dec(0)).plus(sum(steps.flatMap((s) => (s.year <= year ? [s.by] : []))))

/** What the steps do not explain; unknown where an end is. */
function restOf({ base, target, steps = [] }: Ends): Decimal | undefined {
  if (target === undefined || (base === undefined && steps.length === 0)) return undefined
  return target.minus(base ?? 0).minus(sum(steps.map((s) => s.by)))
}

const countOf = (value: Decimal | undefined): Count | undefined => (value === undefined ? undefined : count(value))
