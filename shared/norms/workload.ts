/**
 * 服务量 of a scope: what the plan’s services say of the unit and class, else what the facilities of the class report.
 *   L = occupied bed-days ÷ discharges · u = occupied ÷ open bed-days
 * Units: discharges per year, bed-days per year, L days, u a fraction. The latest year up to the one asked for.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { NormContext } from './context.ts'

export type Workload = {
  readonly year: number
  readonly discharges?: Decimal
  readonly lengthOfStay?: Decimal
  readonly occupancy?: Decimal
}
type Figures = {
  readonly year: number
  readonly discharges?: number | undefined
  readonly openBedDays?: number | undefined
  readonly occupiedBedDays?: number | undefined
  readonly lengthOfStay?: number | undefined
  readonly occupancy?: number | undefined
}

export function workloadOf(
  unit: string,
  classId: string | undefined,
  year: number,
  { plan, classes }: NormContext,
): Workload | undefined {
  const services = (plan.services ?? []).filter((s) => s.unit === unit && s.class === classId && s.year <= year)
  const service = services.reduce<(typeof services)[number] | undefined>(
    (best, s) => (best === undefined || s.year >= best.year ? s : best),
    undefined,
  )
  if (service !== undefined) return rates(service)
  if (unit !== plan.region.unit) return undefined
  const whole = classId ?? classes.whole
  return added(whole === undefined ? plan.facilities : classes.members(whole), year)
}

/** Facilities of one year added up; a figure that one of them lacks is lacking in the sum. */
function added(facilities: readonly Facility[], year: number): Workload | undefined {
  const all = facilities.flatMap((f) => f.workload ?? []).filter((w) => w.year <= year)
  if (all.length === 0) return undefined
  const latest = Math.max(...all.map((w) => w.year))
  const rows = all.filter((w) => w.year === latest)
  const total = (key: 'discharges' | 'openBedDays' | 'occupiedBedDays'): number | undefined =>
    rows.every((r) => r[key] !== undefined) ? rows.reduce((sum, r) => sum + (r[key] ?? 0), 0) : undefined
  const only = rows.length === 1 ? rows[0] : undefined
  return rates({
    year: latest,
    discharges: total('discharges'),
    openBedDays: total('openBedDays'),
    occupiedBedDays: total('occupiedBedDays'),
    lengthOfStay: only?.lengthOfStay,
    occupancy: only?.occupancy,
  })
}

function rates({ year, discharges, openBedDays, occupiedBedDays, lengthOfStay, occupancy }: Figures): Workload {
  const divided = (over: number | undefined) =>
    occupiedBedDays === undefined || over === undefined || over === 0 ? undefined : dec(occupiedBedDays).div(over)
  const stay = lengthOfStay === undefined ? divided(discharges) : dec(lengthOfStay)
  const used = occupancy === undefined ? divided(openBedDays) : dec(occupancy)
  return {
    year,
    ...(discharges !== undefined && { discharges: dec(discharges) }),
    ...(stay !== undefined && { lengthOfStay: stay }),
    ...(used !== undefined && { occupancy: used }),
  }
}
