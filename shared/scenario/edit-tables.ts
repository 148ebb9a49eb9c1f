import { err, ok } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Edit, type Of, same } from './edit-types.ts'

/** A table the plan prints from now on; what it refers to is found by the gate’s own check, after the edit. */
export function putTable(plan: Plan, { table }: Of<'putTable'>): Edit {
  const at = plan.tables.findIndex((entry) => entry.id === table.id)
  if (at === -1) return ok({ type: 'restore', list: 'tables', at: plan.tables.length, remove: 0, entry: table })
  return ok(same(plan.tables[at], table) ? undefined : { type: 'restore', list: 'tables', at, remove: 1, entry: table })
}

/** Printed figures keep the id of their table: they are the document’s, not the table’s. One that has some stays. */
export function removeTable(plan: Plan, { table: id }: Of<'removeTable'>): Edit {
  const at = plan.tables.findIndex((entry) => entry.id === id)
  if (plan.printed.some((figure) => figure.table === id))
    return err({ field: 'table', key: 'change.tableIsPrinted', args: { id } })
  return ok(at === -1 ? undefined : { type: 'restore', list: 'tables', at, remove: 1, entry: null })
}
