/** What the allocation itself reports (current run): residuals of whole steps, impossible sets, overlapping classes. */
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { className, finding, resourceName } from '../build-finding.ts'
import type { Finding, Severity } from '../finding.ts'

const severities: Record<AuditInput['allocation']['issues'][number]['kind'], Severity> = {
  residual: 'note',
  impossible: 'error',
  overlap: 'error',
  noControl: 'warning',
  noWeights: 'error',
  bounds: 'warning',
  absent: 'warning',
  noWorkload: 'warning',
  conflict: 'error',
  solver: 'error',
  weights: 'error',
  goal: 'warning',
}

export function checkAllocation({ plan, allocation }: AuditInput): Finding[] {
  return allocation.issues.map((issue) => {
    const rule = plan.allocations.find((a) => a.class === issue.class && a.resource === issue.resource)
    const norm =
      rule?.control?.by === 'norm'
        ? plan.norms.find((n) => n.id === (rule.control?.by === 'norm' ? rule.control.norm : ''))
        : undefined
    const facility = plan.facilities.find(({ name }) => name === issue.facility)?.id
    return finding({
      rule: 'allocation',
      severity: severities[issue.kind],
      where: {
        class: issue.class,
        ...(issue.resource !== '' && { resource: issue.resource }),
        ...(facility !== undefined && { facility }),
        year: plan.targetYear,
      },
      title: message(`audit.allocation.${issue.kind}.title`, {
        class: className(plan, issue.class),
        resource: resourceName(plan, issue.resource),
        name: issue.facility ?? className(plan, issue.class),
      }),
      message: issue.message,
      numbers: issue.numbers,
      cites: [norm?.cite],
    })
  })
}
