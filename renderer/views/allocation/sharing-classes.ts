/** The classes a control total is shared in: where a group has the total for its parts, the group stands in their place. */
import type { ClassView } from '../../../shared/engine/view.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'

export function sharingClasses(shown: readonly ClassView[], all: readonly ClassView[]): readonly ClassView[] {
  const found = shown.map((c) => all.find((g) => g.class === c.carrier && g.resource === c.resource) ?? c)
  return [...new Set(found)]
}

/** What is planned for a class: its own row, or for all classes the row of their total. */
export function plannedOf(table: TableModel, id: string | undefined): number | undefined {
  const row = table.rows.find(
    (r) => r.class === id && (r.role === 'class' || r.role === 'group' || (r.role === 'total' && r.key === 'total')),
  )
  return typeof row?.cells.planned === 'number' ? row.cells.planned : undefined
}

/** Classes that a control total can be shared in, met or not: who has met it may still choose another method or step. */
export const shareable = (classes: readonly ClassView[]): readonly ClassView[] =>
  classes.filter(({ control, open }) => open && control !== undefined)
