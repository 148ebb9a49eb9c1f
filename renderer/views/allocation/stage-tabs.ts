/** The four resources of the stage, the tables behind each, and which of them a selected cell lies in. */
import type { View } from '../../../shared/engine/view.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { EQUIPMENT } from '../../../shared/tables/equipment-stage.ts'
import { SPECIAL } from '../../../shared/tables/special-table.ts'
import { STAFFING } from '../../../shared/tables/staff-facility-table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { workbenchId } from '../../../shared/tables/workbench.ts'

export const stageTabs = ['bed', 'staff', 'equipment', 'special'] as const
export type StageTab = (typeof stageTabs)[number]

/** The plan’s own staff table, for the county as a whole. */
export const COUNTY_STAFF = 'staff'

export type TabTables = {
  readonly beds: readonly TableModel[]
  readonly staff: readonly TableModel[]
  readonly equipment: TableModel | undefined
  readonly special: TableModel | undefined
}

export function tabTables(plan: Plan, { workbenches, tables }: View): TabTables {
  const beds = new Set(plan.resources.flatMap((r) => (r.kind === 'bed' ? [workbenchId(r.id)] : [])))
  const county = tables.filter(({ id }) => id === COUNTY_STAFF)
  return {
    beds: workbenches.filter(({ id }) => beds.has(id)),
    staff: [...workbenches.filter(({ id }) => id.startsWith(STAFFING)), ...county],
    equipment: workbenches.find(({ id }) => id === EQUIPMENT),
    special: workbenches.find(({ id }) => id === SPECIAL),
  }
}

/** The tab that shows a table; undefined for a table of another stage. */
export function tabOf(tables: TabTables, id: string | undefined): StageTab | undefined {
  if (id === undefined) return undefined
  if (tables.beds.some((table) => table.id === id)) return 'bed'
  if (tables.staff.some((table) => table.id === id)) return 'staff'
  return id === EQUIPMENT ? 'equipment' : id === SPECIAL ? 'special' : undefined
}
