import { ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Register } from '../plan/schema/register.ts'
import { type Edit, type Of, same } from './edit-types.ts'

type Entry = NonNullable<Register['entries']>[number]

/** One facility’s yes or no in one year; a changed answer cites nothing. */
export function setRegister(plan: Plan, { register: id, facility, year, has }: Of<'setRegister'>): Edit {
  const at = (plan.registers ?? []).findIndex((entry) => entry.id === id)
  const register = plan.registers?.[at]
  if (register === undefined) return ok(undefined)
  const entries = register.entries ?? []
  const place = entries.findIndex((entry) => entry.facility === facility && entry.year === year)
  if ((entries[place]?.has ?? null) === has) return ok(undefined)
  const next: Entry[] = has === null ? [] : [{ facility, year, has }]
  const all = place === -1 ? [...entries, ...next] : entries.toSpliced(place, 1, ...next)
  return ok({ type: 'restore', list: 'registers', at, remove: 1, entry: { ...register, entries: all } })
}

/** A place gets its name, its area or its parent; an id the plan does not have is a new place. */
export function putUnit(plan: Plan, { unit }: Of<'putUnit'>): Edit {
  const at = plan.units.findIndex((entry) => entry.id === unit.id)
  if (at === -1) return ok({ type: 'restore', list: 'units', at: plan.units.length, remove: 0, entry: unit })
  return ok(same(plan.units[at], unit) ? undefined : { type: 'restore', list: 'units', at, remove: 1, entry: unit })
}
