/**
 * What the plan provides, as norms ask for it: of a facility, or of a class in a planning unit.
 *   the region        the provision of the class (allocation/provision.ts)
 *   a unit inside it  Σ of the facilities that stand in it
 *   no rows at all    the total the plan gives for the unit: base year, target year, on the line between where both are given
 * Nothing known is undefined, never 0.
 */
import { sum } from '../base/decimal.ts'
import type { Provided } from '../norms/context.ts'
import { unitsInside } from '../norms/units.ts'
import { valueAt } from '../norms/value-at.ts'
import type { ClassIndex } from '../plan/classes.ts'
import { classesIn, facilitiesIn } from '../plan/life.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { StockIndex } from '../plan/stocks.ts'
import { type Count, count } from '../units/brand.ts'
import type { Provision } from './provision.ts'

export function providedBy(plan: Plan, provision: Provision, classes: ClassIndex, stocks: StockIndex): Provided {
  const within = (unit: string, classId: string | undefined, resource: string, year: number): Count | undefined => {
    const rows =
      unit === plan.region.unit
        ? provision.total(classId, resource, year)
        : rowsIn(unit, classId ?? classes.whole, resource, year)
    return rows ?? given(unit, classId, resource, year)
  }
  const rowsIn = (unit: string, classId: string | undefined, resource: string, year: number): Count | undefined => {
    const inside = unitsInside(plan, unit)
    const members = classId === undefined ? facilitiesIn(plan, year) : classesIn(plan, year).members(classId)
    const amounts = members.flatMap((f) => (inside.has(f.unit) ? (provision.facility(f.id, resource, year) ?? []) : []))
    return amounts.length === 0 ? undefined : count(sum(amounts))
  }
  const given = (unit: string, classId: string | undefined, resource: string, year: number): Count | undefined => {
    const { base, planned } = stocks.total(unit, classId ?? '', resource)
    const ends = [base, planned].flatMap((s) => (s === undefined ? [] : [{ year: s.year, value: s.value }]))
    const known = ends.length === 2 || ends.some((e) => e.year === year)
    const value = known ? valueAt(ends, year) : undefined
    return value === undefined ? undefined : count(value)
  }
  return { facility: provision.facility, within }
}
