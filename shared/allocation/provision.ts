/**
 * What the plan provides of a resource in a year: the stock in the base year, the allocated amount in the target year, and
 * the facility’s path between, linear in calendar years:  x(y) = x₀ + (x₁ − x₀)·(y − y₀)/(y₁ − y₀).
 * A facility counts in a year only where its amount is known; nothing known at all is undefined, never 0.
 * Source: CLI contract, “requirements: actual”.
 */
import { type Decimal, sum } from '../base/decimal.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Count, count } from '../units/brand.ts'
import type { Allocation } from './allocation.ts'

export type Provision = {
  /** Of one facility. */
  facility(facility: string, resource: string, year: number): Count | undefined
  /** Of a class; of the whole region where no class is named. */
  total(classId: string | undefined, resource: string, year: number): Count | undefined
}

type Ends = { base?: Decimal; target?: Decimal }

export function provisionOf(plan: Plan, allocation: Allocation, classes: ClassIndex): Provision {
  const rows = new Map<string, Ends>()
  for (const row of allocation.facilities) {
    if (row.year !== plan.targetYear) continue
    rows.set(`${row.facility} ${row.resource}`, {
      ...(row.base !== undefined && { base: row.base }),
      ...(row.allocated !== undefined && { target: row.allocated }),
    })
  }
  const totals = new Map<string, Ends>()
  for (const t of allocation.totals) {
    if (t.year !== plan.targetYear) continue
    totals.set(`${t.class} ${t.resource}`, {
      ...(t.base !== undefined && { base: t.base }),
      ...(t.allocated !== undefined && { target: t.allocated }),
    })
  }
  const at = (ends: Ends, year: number): Decimal | undefined => {
    if (year === plan.baseYear) return ends.base
    if (year === plan.targetYear) return ends.target
    if (ends.base === undefined || ends.target === undefined) return undefined
    const rise = ends.target.minus(ends.base).times(year - plan.baseYear)
    return ends.base.plus(rise.div(plan.targetYear - plan.baseYear))
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
  const totalAt = (classId: string, resource: string, year: number): Count | undefined => {
    const ends = totals.get(`${classId} ${resource}`)
    if (ends === undefined) return undefined
    const atEnd = year === plan.baseYear || year === plan.targetYear
    return countOf(at(atEnd ? ends : pathsOf(classId, resource), year))
  }
  return {
    facility: (facility, resource, year) => {
      const ends = rows.get(`${facility} ${resource}`)
      return ends === undefined ? undefined : countOf(at(ends, year))
    },
    total: (classId, resource, year) => {
      const of = classId ?? classes.whole
      return of === undefined ? undefined : totalAt(of, resource, year)
    },
  }
}

const countOf = (value: Decimal | undefined): Count | undefined => (value === undefined ? undefined : count(value))
