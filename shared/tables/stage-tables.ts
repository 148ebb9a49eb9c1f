/** Tables of the 配置 stage beside the beds: staff by kind, major equipment, special services. Each is there only where the plan has something to show. */
import type { Language } from '../text/message.ts'
import { EQUIPMENT, equipmentStageTable } from './equipment-stage.ts'
import type { TableContext, TablesInput } from './input.ts'
import { SPECIAL, specialTable } from './special-table.ts'
import { STAFFING, staffFacilityTable } from './staff-facility-table.ts'
import { staffResources } from './staff-shares.ts'
import type { TableModel } from './table-model.ts'
import { buildWorkbenches, workbenchId } from './workbench.ts'

export function buildStageTables(input: TablesInput, language: Language): TableModel[] {
  const context: TableContext = { ...input, language }
  const others = [equipmentStageTable(context), specialTable(context)].filter((table) => table.rows.length > 0)
  return [
    ...buildWorkbenches(input, language),
    ...(input.plan.facilities.length === 0
      ? []
      : staffResources(input).map((resource) => staffFacilityTable(context, resource))),
    ...others,
  ]
}

export const isStageTable = (id: string): boolean =>
  id === EQUIPMENT || id === SPECIAL || id.startsWith(STAFFING) || id.startsWith(workbenchId(''))

/** One of them by its id, without the others. */
export function buildStageTable(input: TablesInput, language: Language, id: string): TableModel | undefined {
  const context: TableContext = { ...input, language }
  if (id === EQUIPMENT) return equipmentStageTable(context)
  if (id === SPECIAL) return specialTable(context)
  const resource = id.startsWith(STAFFING) ? id.slice(STAFFING.length) : undefined
  if (resource !== undefined) return staffFacilityTable(context, resource)
  return buildWorkbenches(input, language).find((table) => table.id === id)
}
