import type { Plan } from '../plan/schema/plan.ts'

/** A planning unit and every unit inside it, by id. Parents form no circle: the gate has seen to it. */
export function bySubtree({ units }: Plan): (id: string) => ReadonlySet<string> {
  const children = Map.groupBy(units, (unit) => unit.parent)
  return (id) => {
    const found = new Set([id])
    for (const unit of found) for (const child of children.get(unit) ?? []) found.add(child.id)
    return found
  }
}

/** Whether one of the units lies inside another of them: their sum would count people twice. */
export function standsInside(plan: Plan, ids: readonly string[]): boolean {
  const parents = new Map(plan.units.map((unit) => [unit.id, unit.parent]))
  const chosen = new Set(ids)
  return ids.some((id) => {
    for (let up = parents.get(id); up !== undefined; up = parents.get(up)) if (chosen.has(up)) return true
    return false
  })
}
