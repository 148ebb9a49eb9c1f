/** 在编 above 编制, and 在岗 below 在编, of a facility’s staff (current run). Notes: secondments and vacancies are no faults. */
import type { Stock } from '../../plan/schema/facility.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkPosts({ plan }: AuditInput): Finding[] {
  const staff = new Set(plan.resources.flatMap((r) => (r.kind === 'staff' ? [r.id] : [])))
  const own = plan.stocks.filter((s) => s.facility !== undefined && s.status !== 'planned' && staff.has(s.resource))
  const groups = Map.groupBy(own, (s) => [s.facility, s.resource, s.year, s.status].join('|'))
  return [...groups.values()].flatMap((list) => {
    const of = (measure: Stock['measure']) => list.find((s) => s.measure === measure)
    const posts = of('posts')
    const filled = of('onPosts')
    const working = of('onDuty')
    return [
      ...(posts !== undefined && filled !== undefined && filled.value > posts.value
        ? [told(plan, 'over', posts, filled)]
        : []),
      ...(working !== undefined && filled !== undefined && working.value < filled.value
        ? [told(plan, 'away', filled, working)]
        : []),
    ]
  })
}

function told(plan: AuditInput['plan'], kind: 'over' | 'away', first: Stock, second: Stock): Finding {
  const difference = Math.abs(second.value - first.value)
  const args = {
    name: plan.facilities.find((f) => f.id === first.facility)?.name ?? first.facility ?? '',
    resource: resourceName(plan, first.resource),
    year: first.year,
    first: first.value,
    second: second.value,
    difference,
  }
  return finding({
    rule: 'posts',
    severity: 'note',
    // Both may be said of one category: the measure tells them apart.
    where: { facility: first.facility ?? '', resource: first.resource, year: first.year, row: kind },
    title: message(`audit.posts.${kind}.title`, args),
    message: message(`audit.posts.${kind}`, args),
    numbers: [first.value, second.value],
    pair: { printed: first.value, other: second.value, difference: second.value - first.value },
    cites: [first.cite, second.cite],
  })
}
