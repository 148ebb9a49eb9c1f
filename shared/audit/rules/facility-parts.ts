/**
 * Parts of a facility’s resource that come to more than the whole (current run):
 *   Σ parts with the same parent, measure, year and status > the parent’s stock
 * A part that is counted inside its parent and never added to others (`overlaps`: convertible ICU beds) is held against the whole
 * alone. Compared is only what is given; parts of which some are missing may come to less.
 */
import { dec, sum } from '../../base/decimal.ts'
import type { Stock } from '../../plan/schema/facility.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { counterOf, finding, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkFacilityParts({ plan }: AuditInput): Finding[] {
  const resources = new Map(plan.resources.map((r) => [r.id, r]))
  const own = plan.stocks.filter((s) => s.facility !== undefined && resources.has(s.resource))
  const keyOf = (s: Stock, resource: string): string => [s.facility, resource, s.measure, s.year, s.status].join('|')
  const wholes = new Map(own.map((s) => [keyOf(s, s.resource), s]))
  const parts = own.filter((s) => resources.get(s.resource)?.parent !== undefined)
  const nameOf = new Map(plan.facilities.map((f) => [f.id, f.name]))
  const exceeding = (list: readonly Stock[]): Finding[] => {
    const [first] = list
    const parent = first === undefined ? undefined : resources.get(first.resource)?.parent
    const whole = first === undefined || parent === undefined ? undefined : wholes.get(keyOf(first, parent))
    const total = sum(list.map((s) => dec(s.value)))
    if (first === undefined || whole === undefined || parent === undefined || total.lte(whole.value)) return []
    const args = {
      name: nameOf.get(first.facility ?? '') ?? first.facility ?? '',
      year: first.year,
      measure: first.status === 'planned' ? 'audit.parts.planned' : `term.${first.measure}`,
      resource: resourceName(plan, parent),
      counter: counterOf(plan, parent),
      whole: whole.value,
      total: total.toNumber(),
      difference: total.minus(whole.value).toNumber(),
      list: list.map((s) => `${resourceName(plan, s.resource)} ${s.value}`).join('、'),
    }
    return [
      finding({
        rule: 'facilityParts',
        severity: 'warning',
        where: {
          facility: first.facility ?? '',
          resource: list.length === 1 ? first.resource : parent,
          year: first.year,
        },
        title: message('audit.parts.title', args),
        message: message('audit.parts', args),
        numbers: [args.total, args.whole, args.difference],
        pair: { printed: args.whole, other: args.total, difference: args.difference },
        parts: list.map((s) => ({ label: resourceName(plan, s.resource), value: s.value })),
        cites: [whole.cite, ...list.map((s) => s.cite)],
      }),
    ]
  }
  const added = parts.filter((s) => resources.get(s.resource)?.overlaps !== true)
  const groups = Map.groupBy(added, (s) => keyOf(s, resources.get(s.resource)?.parent ?? ''))
  const alone = parts.filter((s) => resources.get(s.resource)?.overlaps === true)
  return [...[...groups.values()].flatMap(exceeding), ...alone.flatMap((s) => exceeding([s]))]
}
