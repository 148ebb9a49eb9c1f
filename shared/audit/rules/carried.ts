/** Norms that stand over from the last planning period: nobody has set them for this one yet. One note for all of one year. */
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { finding } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

const named = 3

export function checkCarried({ plan }: AuditInput): Finding[] {
  const years = [...new Set(plan.norms.flatMap((n) => (n.off === true ? [] : (n.carriedFrom ?? []))))].sort()
  return years.map((year) => {
    const norms = plan.norms.filter((n) => n.carriedFrom === year && n.off !== true)
    const labels = norms
      .slice(0, named)
      .map((n) => n.label)
      .join('、')
    const args = { count: norms.length, year, labels }
    return finding({
      rule: 'carried',
      severity: 'note',
      where: { year, ...(norms[0] !== undefined && { norm: norms[0].id }) },
      title: message('audit.carried.title', args),
      message: message('audit.carried', args),
      numbers: [norms.length, year],
      cites: norms.map((n) => n.cite),
    })
  })
}
