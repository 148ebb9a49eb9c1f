import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'

/**
 * A new control total, in steps: every row that is not locked follows by the method of the class; one that follows no control total
 * (as planned, by need) follows in proportion from now on.
 */
export function rebalance(
  plan: Plan,
  { class: id, resource }: { readonly class: string; readonly resource: string },
  control: number,
  step: number,
): PlanningChange[] {
  const unit = plan.region.unit
  const rule = plan.allocations.find((r) => r.unit === unit && r.class === id && r.resource === resource)
  const follows = rule?.method === 'incremental' || rule?.method === 'optimise'
  const next: AllocationRule = {
    ...(rule ?? { unit, class: id, resource }),
    control: { by: 'handedDown', value: control },
    method: follows ? rule.method : 'proportional',
    step,
  }
  return [{ type: 'putAllocation', rule: next }]
}
