/**
 * The order norms are evaluated in: whatever one reads comes before it. A circle is refused at the gate; one made later ends
 * where it began, and the norm that closes it finds no number to go on.
 */
import { normNeeds } from '../plan/norm-needs.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { ruleOf } from './shapes.ts'

export type Ordered = { readonly norm: Norm; readonly after: boolean }

// What a formula’s words mean depends on the whole plan, which is never changed in place.
const memory = new WeakMap<Plan, readonly Ordered[]>()

export function orderOf(plan: Plan): readonly Ordered[] {
  const known = memory.get(plan)
  if (known !== undefined) return known
  const byId = new Map(plan.norms.map((n) => [n.id, n]))
  const placed = new Map<string, boolean>()
  const ordered: Ordered[] = []
  const visiting = new Set<string>()
  const place = (norm: Norm): boolean => {
    const before = placed.get(norm.id)
    if (before !== undefined) return before
    if (norm.off === true || visiting.has(norm.id)) return false
    visiting.add(norm.id)
    const rule = ruleOf(norm.shape)
    let after = rule.after?.(norm, plan) ?? false
    for (const id of normNeeds(norm, plan).norms) {
      const other = byId.get(id)
      if (other !== undefined && place(other)) after = true
    }
    placed.set(norm.id, after)
    ordered.push({ norm, after })
    return after
  }
  for (const norm of plan.norms) place(norm)
  memory.set(plan, ordered)
  return ordered
}
