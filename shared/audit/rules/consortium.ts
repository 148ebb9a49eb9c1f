/** 医共体 whose lead hospital is none of its members, or is no more (current run). */
import { consortiaOf } from '../../plan/consortia.ts'
import { isOpenIn } from '../../plan/life.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkConsortia({ plan }: AuditInput): Finding[] {
  return consortiaOf(plan).flatMap(({ name, entry, lead, members }) => {
    if (entry === undefined || lead === undefined) return []
    const outside = !members.includes(lead)
    const gone = !isOpenIn(lead, plan.targetYear)
    if (!outside && !gone) return []
    const args = { name, lead: lead.name, count: members.length, year: plan.targetYear }
    return [
      finding({
        rule: 'consortium',
        severity: 'warning',
        where: { facility: lead.id },
        title: message('audit.consortium.title', args),
        message: message(outside ? 'audit.consortium' : 'audit.consortium.gone', args),
        numbers: [members.length],
        cites: [entry.cite, lead.cite],
      }),
    ]
  })
}
