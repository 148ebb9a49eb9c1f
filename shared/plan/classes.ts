/**
 * Which facilities a class holds. Parts take each facility once (the first part in plan order that selects it); groups are
 * the facilities of their parts; an ofWhich selects inside the class it lies in. Members keep plan order.
 */
import type { Selection } from './schema/class.ts'
import type { Facility } from './schema/facility.ts'
import type { Plan } from './schema/plan.ts'

export type ClassIndex = {
  members(classId: string): readonly Facility[]
  /** The part a facility adds up in. */
  partOf(facilityId: string): string | undefined
  /** The part classes under a class: itself for a part, all parts of all parts for a group; [] for an ofWhich. */
  partsOf(classId: string): readonly string[]
  /** The parts and 其中 a class comes down to, each once: itself where it is no group. */
  leavesOf(classId: string): readonly string[]
  /** The group that holds every part: the region as a whole. */
  readonly whole: string | undefined
  /** Facilities that more than one part selects. */
  readonly overlaps: readonly { readonly facility: string; readonly classes: readonly string[] }[]
}

export function selects(selection: Selection, facility: Facility): boolean {
  const has = <T>(list: readonly T[] | undefined, value: T | undefined) =>
    list === undefined || (value !== undefined && list.includes(value))
  return (
    has(selection.kinds, facility.kind) &&
    has(selection.ownerships, facility.ownership) &&
    has(selection.administrations, facility.administration) &&
    has(selection.levels, facility.level) &&
    (selection.tcm === undefined || selection.tcm === (facility.tcm ?? false)) &&
    has(selection.facilities, facility.id)
  )
}

// Changes share what they do not touch, so the same lists of facilities and classes have the same index.
const memory = new WeakMap<Plan['facilities'], { classes: Plan['classes']; index: ClassIndex }>()

export function indexClasses(plan: Plan): ClassIndex {
  const known = memory.get(plan.facilities)
  if (known !== undefined && known.classes === plan.classes) return known.index
  const index = build(plan)
  memory.set(plan.facilities, { classes: plan.classes, index })
  return index
}

function build(plan: Plan): ClassIndex {
  const byId = new Map(plan.classes.map((c) => [c.id, c]))
  const parts = plan.classes.filter((c) => c.role === 'part')
  const partByFacility = new Map<string, string>()
  const membersByPart = new Map<string, Facility[]>(parts.map((p) => [p.id, []]))
  const overlaps: { facility: string; classes: string[] }[] = []
  for (const facility of plan.facilities) {
    const found = parts.filter((p) => selects(p.select, facility)).map((p) => p.id)
    const first = found[0]
    if (first === undefined) continue
    partByFacility.set(facility.id, first)
    membersByPart.get(first)?.push(facility)
    if (found.length > 1) overlaps.push({ facility: facility.id, classes: found })
  }

  const leaves = new Map<string, readonly string[]>()
  const leavesOf = (classId: string): readonly string[] => {
    const known = leaves.get(classId)
    if (known !== undefined) return known
    const found = byId.get(classId)
    const list =
      found === undefined ? [] : found.role === 'group' ? [...new Set(found.parts.flatMap(leavesOf))] : [found.id]
    leaves.set(classId, list)
    return list
  }
  const partsOf = (classId: string): readonly string[] =>
    byId.get(classId)?.role === 'ofWhich' ? [] : leavesOf(classId).filter((id) => byId.get(id)?.role === 'part')
  const cache = new Map<string, readonly Facility[]>()
  const members = (classId: string): readonly Facility[] => {
    const known = cache.get(classId)
    if (known !== undefined) return known
    const found = byId.get(classId)
    const list = found === undefined ? [] : membersOf(found)
    cache.set(classId, list)
    return list
  }
  const membersOf = (c: Plan['classes'][number]): readonly Facility[] => {
    if (c.role === 'part') return membersByPart.get(c.id) ?? []
    if (c.role === 'ofWhich') {
      const { select } = c
      return select === undefined ? [] : members(c.within).filter((f) => selects(select, f))
    }
    const ids = new Set(c.parts.flatMap((p) => members(p).map((f) => f.id)))
    return plan.facilities.filter((f) => ids.has(f.id))
  }
  const whole = plan.classes.find((c) => c.role === 'group' && partsOf(c.id).length === parts.length)?.id
  return { members, partsOf, leavesOf, partOf: (id) => partByFacility.get(id), whole, overlaps }
}
