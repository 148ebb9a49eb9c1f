/**
 * Norms that give one thing two numbers (current run): which of them governs, and what the others would ask for. A warning while
 * only the order of the list decides; a note once who set them, the control total or the planner settled it.
 */
import { type Governing, governing } from '../../norms/precedence.ts'
import type { Assessment } from '../../norms/requirement.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { className, counterOf, distinct, finding, lineText, resourceName } from '../build-finding.ts'
import type { Finding } from '../finding.ts'

export function checkContradictions({ plan, requirements }: AuditInput): Finding[] {
  return governing(plan, requirements).flatMap((found) => {
    const ids = [found.governs, ...found.others]
    const norms = ids.flatMap((id) => plan.norms.find((n) => n.id === id) ?? [])
    const [first] = norms
    const results = ids.flatMap((id) => requirements.find((r) => r.norm === id && r.year === plan.targetYear) ?? [])
    if (first === undefined || results.length < 2) return []
    const unit = plan.units.find((u) => u.id === found.unit)?.name ?? found.unit
    const cites = norms.map((n) => n.cite)
    const args = {
      subject: found.class === undefined ? unit : className(plan, found.class),
      resource: resourceName(plan, found.resource),
      year: plan.targetYear,
      count: ids.length,
      norm: first.id,
      label: first.label,
      values: results.map((r) => `${r.norm} ${amounts(r).join('–')} ${counterOf(plan, found.resource)}`).join('、'),
      by: `audit.governs.${found.by}`,
      lines: lineText(cites),
    }
    return [
      finding({
        rule: 'contradiction',
        severity: severityOf(found),
        where: {
          norm: first.id,
          ...(found.class !== undefined && { class: found.class }),
          resource: found.resource,
          year: plan.targetYear,
        },
        title: message('audit.contradiction.title', args),
        message: message('audit.contradiction', args),
        numbers: distinct(results.flatMap(amounts)),
        cites,
      }),
    ]
  })
}

const severityOf = ({ by }: Governing): Finding['severity'] => (by === 'order' ? 'warning' : 'note')

const amounts = (r: Assessment): number[] =>
  [r.low, r.value, r.high].flatMap((v) => (v === undefined ? [] : [v.toNumber()]))
