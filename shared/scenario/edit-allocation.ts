import { err, ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Edit, type Of, same } from './edit-types.ts'

/** The rule of one unit, class and resource; what it refers to is found by the gate’s own check, after the edit. */
export function putAllocation(plan: Plan, { rule }: Of<'putAllocation'>): Edit {
  const at = placeOf(plan, rule)
  if (rule.minimaFrom !== undefined) {
    const norm = plan.norms.find((n) => n.id === rule.minimaFrom)
    if (norm !== undefined && norm.shape !== 'perInstitution')
      return err({ field: 'rule', key: 'change.minimaFrom', args: { id: norm.id } })
  }
  // An 其中 overlaps other classes: what it shared would be shared twice.
  const role = plan.classes.find((c) => c.id === rule.class)?.role
  if (role === 'ofWhich' && rule.method !== undefined && rule.method !== 'asPlanned')
    return err({ field: 'rule', key: 'change.methodOfWhich', args: { id: rule.class } })
  if (at === -1)
    return ok({ type: 'restore', list: 'allocations', at: plan.allocations.length, remove: 0, entry: rule })
  if (same(plan.allocations[at], rule)) return ok(undefined)
  return ok({ type: 'restore', list: 'allocations', at, remove: 1, entry: rule })
}

export function removeAllocation(plan: Plan, change: Of<'removeAllocation'>): Edit {
  const at = placeOf(plan, change)
  return ok(at === -1 ? undefined : { type: 'restore', list: 'allocations', at, remove: 1, entry: null })
}

const placeOf = (plan: Plan, rule: { readonly unit: string; readonly class: string; readonly resource: string }) =>
  plan.allocations.findIndex((r) => r.unit === rule.unit && r.class === rule.class && r.resource === rule.resource)
