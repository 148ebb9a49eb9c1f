import type { NormView } from '../../../shared/engine/view.ts'
import type { Status } from '../../../shared/norms/requirement.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'

/** Norms of staff, in the order of the plan. */
export function staffNorms(norms: readonly NormView[], plan: Plan): NormView[] {
  const staff = new Set(plan.resources.filter(({ kind }) => kind === 'staff').map(({ name }) => name))
  return norms.filter(({ resource }) => staff.has(resource))
}

export function countByStatus(norms: readonly NormView[]): Record<Status, number> {
  const counts: Record<Status, number> = { met: 0, short: 0, over: 0, unknown: 0 }
  for (const { status } of norms) counts[status] += 1
  return counts
}

/** What a norm requires, as one figure or a range. */
export function requirementText({ low, value, high }: NormView, format: (value: number) => string): string {
  if (value !== undefined) return format(value)
  if (low !== undefined && high !== undefined) return `${format(low)}–${format(high)}`
  if (low !== undefined) return `≥ ${format(low)}`
  return high === undefined ? '—' : `≤ ${format(high)}`
}
