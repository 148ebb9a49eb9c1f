import { ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Edit, type Of, same } from './edit-types.ts'

export function putConsortium(plan: Plan, { consortium: entry }: Of<'putConsortium'>): Edit {
  const list = plan.consortia ?? []
  const at = list.findIndex((known) => known.id === entry.id)
  if (at === -1) return ok({ type: 'restore', list: 'consortia', at: list.length, remove: 0, entry })
  return ok(same(list[at], entry) ? undefined : { type: 'restore', list: 'consortia', at, remove: 1, entry })
}

/** Its members keep the name they gave; the list goes with its last entry. */
export function removeConsortium(plan: Plan, { consortium: id }: Of<'removeConsortium'>): Edit {
  const list = plan.consortia ?? []
  const at = list.findIndex((known) => known.id === id)
  return ok(
    at === -1
      ? undefined
      : { type: 'restore', list: 'consortia', at, remove: 1, entry: null, ...(list.length === 1 && { drop: true }) },
  )
}
