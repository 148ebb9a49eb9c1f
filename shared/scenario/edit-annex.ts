import { err, ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Edit, type Of, same } from './edit-types.ts'

/** An annex as it is printed from now on. Its tables and sections are found by the gate’s own check, after the edit. */
export function putAnnex(plan: Plan, { annex }: Of<'putAnnex'>): Edit {
  const list = plan.annexes ?? []
  const at = list.findIndex((entry) => entry.id === annex.id)
  if (at === -1) return ok({ type: 'restore', list: 'annexes', at: list.length, remove: 0, entry: annex })
  return ok(same(list[at], annex) ? undefined : { type: 'restore', list: 'annexes', at, remove: 1, entry: annex })
}

export function removeAnnex(plan: Plan, { annex: id }: Of<'removeAnnex'>): Edit {
  const list = plan.annexes ?? []
  const at = list.findIndex((entry) => entry.id === id)
  if (at === -1) return ok(undefined)
  return ok({ type: 'restore', list: 'annexes', at, remove: 1, entry: null, ...(list.length === 1 && { drop: true }) })
}

export function putProse(plan: Plan, { prose }: Of<'putProse'>): Edit {
  const list = plan.prose ?? []
  const at = list.findIndex((entry) => entry.id === prose.id)
  if (at === -1) return ok({ type: 'restore', list: 'prose', at: list.length, remove: 0, entry: prose })
  return ok(same(list[at], prose) ? undefined : { type: 'restore', list: 'prose', at, remove: 1, entry: prose })
}

/** A section that an annex prints stays. */
export function removeProse(plan: Plan, { prose: id }: Of<'removeProse'>): Edit {
  const list = plan.prose ?? []
  const at = list.findIndex((entry) => entry.id === id)
  const user = (plan.annexes ?? []).find((a) => a.items.some((item) => item.kind === 'prose' && item.prose === id))
  if (user !== undefined) return err({ field: 'prose', key: 'annex.proseUsed', args: { id, annex: user.title } })
  if (at === -1) return ok(undefined)
  return ok({ type: 'restore', list: 'prose', at, remove: 1, entry: null, ...(list.length === 1 && { drop: true }) })
}
