/**
 * Planned beds against the use the plan itself expects (shape R09): D discharges at L days and occupancy u need
 * D·L/(365·u) beds; planned beds at u and L could serve 365·u·beds/L discharges. A note: beds may be kept for other reasons.
 */
import { dec } from '../../base/decimal.ts'
import { valueAt } from '../../norms/value-at.ts'
import { indexClasses } from '../../plan/classes.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { round } from '../../units/rounding.ts'
import { distinct, finding, lineText } from '../build-finding.ts'
import type { PrintedDocument } from '../document.ts'
import type { Finding } from '../finding.ts'

export function checkUtilisation({ plan, input }: PrintedDocument): Finding[] {
  const norms = plan.norms.filter((n): n is NormOf<'utilisation'> => n.shape === 'utilisation' && n.off === undefined)
  return norms.flatMap((occupancy) => {
    const stay = norms.find(
      (n) =>
        n.quantity === 'lengthOfStay' &&
        n.scope.unit === occupancy.scope.unit &&
        n.scope.class === occupancy.scope.class,
    )
    const u = valueAt(occupancy.values, plan.targetYear)
    const l = stay === undefined ? undefined : valueAt(stay.values, plan.targetYear)
    if (occupancy.quantity !== 'occupancy' || u === undefined || l === undefined || u.isZero() || l.isZero()) return []
    const samples = new Set(plan.sources.filter((s) => s.status === 'assumption').map((s) => s.id))
    const service = (plan.services ?? [])
      .filter(
        (s) =>
          !(s.cite !== undefined && samples.has(s.cite.source)) &&
          s.unit === occupancy.scope.unit &&
          (s.admissions ?? s.discharges) !== undefined &&
          s.year <= plan.targetYear,
      )
      .sort((a, b) => b.year - a.year)[0]
    const whole = indexClasses(plan).whole
    const beds = input.allocation.totals.find(
      (t) => t.class === (occupancy.scope.class ?? whole) && t.resource === 'bed' && t.year === plan.targetYear,
    )
    const planned = beds?.control ?? beds?.planned
    const patients = service?.admissions ?? service?.discharges
    if (service === undefined || patients === undefined || planned === undefined || planned.isZero()) return []
    const needed = round(dec(patients).times(l).div(dec(365).times(u)), 'up', 1)
    const served = planned.times(365).times(u).div(l).round()
    const times = dec(planned).div(needed).toDecimalPlaces(2)
    if (times.lte('1.2') && times.gte('0.8')) return []
    const cites = [occupancy.cite, stay?.cite, service.cite]
    const args = {
      year: plan.targetYear,
      serviceYear: service.year,
      occupancy: u.times(100).toNumber(),
      stay: l.toNumber(),
      discharges: patients,
      needed: needed.toNumber(),
      planned: planned.toNumber(),
      served: served.toNumber(),
      times: times.toNumber(),
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'utilisation',
        severity: 'note',
        where: { norm: occupancy.id, resource: occupancy.resource, year: plan.targetYear },
        title: message('audit.utilisation.title', args),
        message: message('audit.utilisation', args),
        numbers: distinct([
          args.occupancy,
          args.stay,
          args.discharges,
          args.needed,
          args.planned,
          args.served,
          args.times,
        ]),
        pair: { printed: args.planned, other: args.needed, difference: args.planned - args.needed },
        cites,
      }),
    ]
  })
}
