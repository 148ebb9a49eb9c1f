/** The tree of planning units as norms walk it: the units of a level under a unit, and everything inside one. */
import type { levels } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Unit } from '../plan/schema/unit.ts'

type Level = (typeof levels)[number]
type Tree = {
  readonly byId: ReadonlyMap<string, Unit>
  readonly children: ReadonlyMap<string, readonly Unit[]>
  readonly inside: Map<string, ReadonlySet<string>>
}

// A plan is never changed in place: the same list of units has the same tree.
const memory = new WeakMap<Plan['units'], Tree>()

function treeOf({ units }: Plan): Tree {
  const known = memory.get(units)
  if (known !== undefined) return known
  const children = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.parent === undefined) continue
    const siblings = children.get(unit.parent)
    if (siblings === undefined) children.set(unit.parent, [unit])
    else siblings.push(unit)
  }
  const tree = { byId: new Map(units.map((u) => [u.id, u])), children, inside: new Map<string, ReadonlySet<string>>() }
  memory.set(units, tree)
  return tree
}

export const unitOf = (plan: Plan, id: string): Unit | undefined => treeOf(plan).byId.get(id)

export const unitName = (plan: Plan, id: string): string => unitOf(plan, id)?.name ?? id

/** The unit itself and every unit below it. A circle of parents is refused at the gate; met here, it ends. */
export function unitsInside(plan: Plan, id: string): ReadonlySet<string> {
  const tree = treeOf(plan)
  const known = tree.inside.get(id)
  if (known !== undefined) return known
  const found = new Set<string>([id])
  for (const open of found) for (const child of tree.children.get(open) ?? []) found.add(child.id)
  tree.inside.set(id, found)
  return found
}

/** Units of a level below a unit, in plan order. */
export function unitsOfLevel(plan: Plan, id: string, level: Level): readonly Unit[] {
  const inside = unitsInside(plan, id)
  return plan.units.filter((u) => u.level === level && u.id !== id && inside.has(u.id))
}
