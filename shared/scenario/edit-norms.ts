import { err, ok } from '../base/result.ts'
import { indexClasses } from '../plan/classes.ts'
import type { Restore } from '../plan/schema/change.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Precedence } from '../plan/schema/register.ts'
import { type Edit, type Of, same } from './edit-types.ts'

/** Kept and shown, without any effect; on again it is the norm it was. */
export function setNormOff(plan: Plan, { norm: id, off }: Of<'setNormOff'>): Edit {
  const at = plan.norms.findIndex((entry) => entry.id === id)
  const norm = plan.norms[at]
  if (norm === undefined || (norm.off ?? false) === off) return ok(undefined)
  const { off: _, ...on } = norm
  const entry: Norm = off ? { ...on, off: true } : on
  return ok({ type: 'restore', list: 'norms', at, remove: 1, entry })
}

/** The norm, and with it the documents it cites and what it counts: one step, so that undo takes all of it back. */
export function putNorm(plan: Plan, change: Of<'putNorm'>): Edit {
  const { norm } = change
  const edits: Restore[] = []
  const added = {
    sources: plan.sources.length,
    resources: plan.resources.length,
    registers: plan.registers?.length ?? 0,
  }
  for (const entry of [change.source ?? [], change.sources ?? []].flat()) {
    const at = plan.sources.findIndex(({ id }) => id === entry.id)
    if (at === -1) edits.push({ type: 'restore', list: 'sources', at: added.sources++, remove: 0, entry })
    else if (!same(plan.sources[at], entry)) edits.push({ type: 'restore', list: 'sources', at, remove: 1, entry })
  }
  // What is counted already keeps its unit and its measure: other norms and stocks rest on them.
  for (const entry of [change.resource ?? [], change.resources ?? []].flat()) {
    if (plan.resources.every(({ id }) => id !== entry.id))
      edits.push({ type: 'restore', list: 'resources', at: added.resources++, remove: 0, entry })
  }
  for (const entry of change.registers ?? []) {
    if ((plan.registers ?? []).every(({ id }) => id !== entry.id))
      edits.push({ type: 'restore', list: 'registers', at: added.registers++, remove: 0, entry })
  }
  const at = plan.norms.findIndex((entry) => entry.id === norm.id)
  if (at === -1) edits.push({ type: 'restore', list: 'norms', at: plan.norms.length, remove: 0, entry: norm })
  else if (!same(plan.norms[at], norm)) edits.push({ type: 'restore', list: 'norms', at, remove: 1, entry: norm })
  return ok(edits)
}

/** Who still refers to it is found by the gate’s own check, after the edit. */
export function removeNorm(plan: Plan, { norm: id }: Of<'removeNorm'>): Edit {
  const at = plan.norms.findIndex((entry) => entry.id === id)
  return ok(at === -1 ? undefined : { type: 'restore', list: 'norms', at, remove: 1, entry: null })
}

/** The planner’s choice, and the control total of the allocation where it is by norm: it follows. */
export function setGoverning(plan: Plan, change: Of<'setGoverning'>): Edit {
  const { unit, class: id, resource, norm } = change
  const chosen = plan.norms.find((entry) => entry.id === norm)
  if (chosen !== undefined) {
    const { scope } = chosen
    if (scope.unit !== unit || scope.class !== id || chosen.resource !== resource)
      return err({ field: 'norm', key: 'change.notGoverning', args: { id: chosen.id } })
    if (chosen.off) return err({ field: 'norm', key: 'change.governsOff', args: { id: chosen.id } })
  }

  const edits: Restore[] = []
  const list = plan.precedence ?? []
  const at = list.findIndex((e) => e.unit === unit && e.class === id && e.resource === resource)
  if (norm === null) {
    if (at !== -1) edits.push({ type: 'restore', list: 'precedence', at, remove: 1, entry: null })
    return ok(edits)
  }
  const entry: Precedence = { unit, ...(id !== undefined && { class: id }), resource, norm }
  if (at === -1) {
    edits.push({ type: 'restore', list: 'precedence', at: list.length, remove: 0, entry })
  } else if (list[at]?.norm !== norm) {
    edits.push({ type: 'restore', list: 'precedence', at, remove: 1, entry })
  }

  // A norm without a class holds for all facilities: its control total is the one of the group of all parts.
  const held = id ?? indexClasses(plan).whole
  const place = plan.allocations.findIndex((r) => r.unit === unit && r.class === held && r.resource === resource)
  const rule = plan.allocations[place]
  if (rule?.control?.by === 'norm' && rule.control.norm !== norm) {
    const follows = { ...rule, control: { by: 'norm' as const, norm } }
    edits.push({ type: 'restore', list: 'allocations', at: place, remove: 1, entry: follows })
  }
  return ok(edits)
}
