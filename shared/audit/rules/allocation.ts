/**
 * What the allocation itself reports (current run): residuals of whole steps, impossible sets, overlapping classes. Where a plan has
 * just begun and nothing is planned of a resource, its facilities without a planned figure are one line.
 */
import type { Plan } from '../../plan/schema/plan.ts'
import { message } from '../../text/message.ts'
import type { AuditInput } from '../audit-input.ts'
import { isBeginning } from '../beginning.ts'
import { className, finding, list, resourceName } from '../build-finding.ts'
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
  const planned = new Set(plan.stocks.flatMap((s) => (s.status === 'planned' ? [s.resource] : [])))
  const waits = ({ kind, resource, message: { key } }: Issue) =>
    kind === 'absent' && (key === 'sharing.notPlanned' || key === 'sharing.noPlans') && !planned.has(resource)
  const waiting = isBeginning(plan) ? allocation.issues.filter(waits) : []
  const isOne = waiting.length > 1
  const told = isOne ? allocation.issues.filter((issue) => !waits(issue)) : allocation.issues
  return [...(isOne ? [notPlannedYet(plan, waiting)] : []), ...told.map((issue) => tell(plan, issue))]
}

type Issue = AuditInput['allocation']['issues'][number]

function notPlannedYet(plan: Plan, waiting: readonly Issue[]): Finding {
  const resources = [...new Set(waiting.map((issue) => issue.resource))]
  const count = facilitiesIn(waiting)
  const args = { count, year: plan.targetYear, resources: list(resources.map((id) => resourceName(plan, id))) }
  return finding({
    rule: 'allocation',
    severity: 'note',
    where: { year: plan.targetYear },
    title: message('audit.notPlannedYet.title', args),
    message: message('audit.notPlannedYet', args),
    numbers: [count],
    parts: waiting.map((issue) => ({
      label: `${issue.facility ?? className(plan, issue.class)} ${resourceName(plan, issue.resource)}`,
    })),
    cites: [],
  })
}

/** A class whose facilities all lack a figure is one issue with their number; the others are one a facility. */
function facilitiesIn(waiting: readonly Issue[]): number {
  const lacking = (issues: readonly Issue[]): number =>
    Math.max(
      new Set(issues.flatMap(({ facility }) => facility ?? [])).size,
      ...issues.flatMap(({ facility, numbers }) => (facility === undefined ? (numbers[0] ?? 0) : [])),
    )
  return [...Map.groupBy(waiting, (issue) => issue.class).values()].reduce((sum, of) => sum + lacking(of), 0)
}

/** Whole steps that come to more than the control total. */
const isExcess = ({ kind, numbers: [left] }: Issue): boolean => kind === 'residual' && left !== undefined && left < 0

function tell(plan: Plan, issue: Issue): Finding {
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
    title: message(isExcess(issue) ? 'audit.allocation.excess.title' : `audit.allocation.${issue.kind}.title`, {
      class: className(plan, issue.class),
      resource: resourceName(plan, issue.resource),
      name: issue.facility ?? className(plan, issue.class),
    }),
    message: issue.message,
    numbers: issue.numbers,
    cites: [norm?.cite],
  })
}
