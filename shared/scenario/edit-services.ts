import { err, ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Equipment, Service } from '../plan/schema/register.ts'
import { type Edit, type Of, same } from './edit-types.ts'

/** What the schema allows of each: a stay of 401 days or an occupancy of 201 % is a slip. */
const most = { discharges: 1e12, lengthOfStay: 400, occupancy: 2 } as const

/** One figure of a service volume. A changed figure no longer stands in the source it cited, so the record cites nothing. */
export function setService(plan: Plan, change: Of<'setService'>): Edit {
  const { unit, class: classId, year, quantity, value } = change
  const services = plan.services ?? []
  const at = services.findIndex((s) => s.unit === unit && (s.class ?? null) === classId && s.year === year)
  const service = services[at]
  if (service === undefined) return err({ field: 'year', key: 'change.noService', args: { unit, year } })
  if (value !== null && value > most[quantity])
    return err({ field: 'value', key: 'change.serviceMost', args: { found: value, most: most[quantity] } })
  if ((service[quantity] ?? null) === value) return ok(undefined)
  const { [quantity]: _, cite: __, ...rest } = service
  const entry: Service = value === null ? rest : { ...rest, [quantity]: value }
  return ok({ type: 'restore', list: 'services', at, remove: 1, entry })
}

/** Units of an item in one stage; the record cites nothing once a figure of it was changed. */
export function setEquipment(plan: Plan, { equipment: id, stage, value }: Of<'setEquipment'>): Edit {
  const items = plan.equipment ?? []
  const at = items.findIndex((e) => e.id === id)
  const item = items[at]
  if (item === undefined) return err({ field: 'equipment', key: 'change.noEquipment', args: { id } })
  if ((item[stage] ?? null) === value) return ok(undefined)
  const { [stage]: _, cite: __, ...rest } = item
  const entry: Equipment = value === null ? rest : { ...rest, [stage]: value }
  return ok({ type: 'restore', list: 'equipment', at, remove: 1, entry })
}

/** A new item goes to the end of the list. */
export function putEquipment(plan: Plan, { equipment: entry }: Of<'putEquipment'>): Edit {
  const items = plan.equipment ?? []
  const at = items.findIndex(({ id }) => id === entry.id)
  if (at === -1) return ok({ type: 'restore', list: 'equipment', at: items.length, remove: 0, entry })
  return ok(same(items[at], entry) ? undefined : { type: 'restore', list: 'equipment', at, remove: 1, entry })
}

/** The list goes with its last item. */
export function removeEquipment(plan: Plan, { equipment: id }: Of<'removeEquipment'>): Edit {
  const items = plan.equipment ?? []
  const at = items.findIndex((item) => item.id === id)
  if (at === -1) return err({ field: 'equipment', key: 'change.noEquipment', args: { id } })
  const drop = items.length === 1 && ({ drop: true } as const)
  return ok({ type: 'restore', list: 'equipment', at, remove: 1, entry: null, ...drop })
}
