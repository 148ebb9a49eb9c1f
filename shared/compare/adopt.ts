import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Distributions, Variant } from './distributions.ts'

/** One way of sharing as the plan’s own figures: planned amounts of all rows, or of some. A locked row keeps its own. */
export function adopt(found: Distributions, column: string, rows?: readonly string[]): PlanningChange[] {
  const chosen = found.columns.find((c) => c.id === column)
  const wanted = rows === undefined ? undefined : new Set(rows)
  return found.rows.flatMap(({ facility, planned, locked }, i): PlanningChange[] => {
    const value = chosen?.amounts[i]
    if (value === undefined || value === null || locked || value === planned || wanted?.has(facility) === false)
      return []
    return [{ type: 'setPlanned', facility, resource: found.resource, value }]
  })
}

/**
 * A whole way of sharing as the plan. Where the class is shared by the same method, it is so in the same steps from now on: in steps
 * of its own it would be shared anew beside the plan, and differ from it by ones in every row.
 */
export function adoptWhole(plan: Plan, found: Distributions, variant: Variant): PlanningChange[] {
  const { class: id, resource } = found
  const unit = plan.region.unit
  const figures = adopt(found, variant.id)
  const rule = plan.allocations.find((r) => r.unit === unit && r.class === id && r.resource === resource)
  const { method, step = 1 } = variant
  if (figures.length === 0 || method === undefined || rule?.method !== method || (rule.step ?? 1) === step)
    return figures
  return [...figures, { type: 'putAllocation', rule: { ...rule, step } }]
}
