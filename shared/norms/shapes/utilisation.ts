/**
 * R09 utilisation · 病床使用率和平均住院日
 * formula: u = D·L/(365·N); bed-days = 365·u·N; discharges = 365·u·N/L; beds = D·L/(365·u)
 * symbols: u occupancy as a fraction; L length of stay; D discharges; N beds the plan provides
 * units: L days; D per year; N beds; u a fraction of 365 days
 * rounding: none; the bound stands as it is given
 * source: norm-types R09; CLI contract, “need” (365, never guessed from the calendar)
 * example: 57488 × 8.8 ÷ (365 × 0.88) = 1575.01 beds; 3483 beds at 0.88 are 1118739.6 bed-days, at 8.8 days 127129.5 discharges
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'
import { type Workload, workloadOf } from '../workload.ts'

type Utilisation = NormOf<'utilisation'>
const daysOfYear = 365

export function evaluateUtilisation(norm: Utilisation, year: number, context: NormContext): Requirement[] {
  const entry = shell(norm, year)
  const bound = valueAt(norm.values, year)
  if (bound === undefined) return [{ ...entry, reason: message('norm.noValue') }]
  const { unit, class: classId } = norm.scope
  const workload = workloadOf(unit, classId, year, context)
  const beds = context.provided?.within(unit, classId, bedsOf(norm, context.plan), year)
  const found = foundRate(norm, workload, beds)
  const other = otherBound(norm, context.plan, year)
  const u = norm.quantity === 'occupancy' ? bound : (other ?? workload?.occupancy)
  const stay = norm.quantity === 'lengthOfStay' ? bound : (other ?? workload?.lengthOfStay)
  const also = consequences(u, stay, workload?.discharges, beds)
  return [
    {
      ...entry,
      unrounded: bound,
      ...bounded(norm, boundOf(norm.comparator), bound),
      ...(found !== undefined && workload !== undefined && { found: { value: found, year: workload.year } }),
      ...(found === undefined && { reason: message('norm.noWorkload') }),
      ...(also.length > 0 && { also }),
    },
  ]
}

/** The rate of the year the workload is of: as reported, else from discharges, stay and beds. */
function foundRate({ quantity }: Utilisation, workload: Workload | undefined, beds: Decimal | undefined) {
  if (workload === undefined) return undefined
  const { discharges, lengthOfStay, occupancy } = workload
  if (quantity === 'lengthOfStay') return lengthOfStay
  if (occupancy !== undefined) return occupancy
  if (discharges === undefined || lengthOfStay === undefined || beds === undefined || beds.isZero()) return undefined
  return discharges.times(lengthOfStay).div(beds.times(daysOfYear))
}

/** What the two bounds mean in bed-days, in discharges, and in beds for the discharges there are. */
function consequences(
  u: Decimal | undefined,
  stay: Decimal | undefined,
  discharges: Decimal | undefined,
  beds: Decimal | undefined,
): NonNullable<Requirement['also']> {
  const bedDays = u === undefined || beds === undefined ? undefined : u.times(daysOfYear).times(beds)
  const served = bedDays === undefined || stay === undefined || stay.isZero() ? undefined : bedDays.div(stay)
  const needed =
    u === undefined || u.isZero() || stay === undefined || discharges === undefined
      ? undefined
      : discharges.times(stay).div(dec(daysOfYear).times(u))
  return [
    ...(bedDays === undefined ? [] : [{ key: 'bedDays' as const, value: bedDays }]),
    ...(served === undefined ? [] : [{ key: 'discharges' as const, value: served }]),
    ...(needed === undefined ? [] : [{ key: 'beds' as const, value: needed }]),
  ]
}

/** The bound on the other quantity in the same scope: occupancy and length of stay answer each other. */
function otherBound(norm: Utilisation, { norms }: Plan, year: number): Decimal | undefined {
  const other = norms.find(
    (n): n is Utilisation =>
      n.shape === 'utilisation' &&
      n.off !== true &&
      n.quantity !== norm.quantity &&
      n.scope.unit === norm.scope.unit &&
      n.scope.class === norm.scope.class,
  )
  return other === undefined ? undefined : valueAt(other.values, year)
}

/** The resource that stands for beds: the norm’s own where it is a bed, else the plan’s beds as a whole. */
export function bedsOf(norm: Utilisation, { resources }: Plan): string {
  const beds = resources.filter((r) => r.kind === 'bed')
  const found =
    beds.find((r) => r.id === norm.resource) ??
    beds.find((r) => r.id === 'bed') ??
    beds.find((r) => r.parent === undefined)
  return found?.id ?? norm.resource
}
