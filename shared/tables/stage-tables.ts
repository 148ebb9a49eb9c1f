/** Tables of the 配置 stage: beds, staff by kind, major equipment; special services only where the plan has something to show. */
import type { Language } from '../text/message.ts'
import { EQUIPMENT, equipmentStageTable } from './equipment-stage.ts'
import type { TableContext, TablesInput } from './input.ts'
import { SPECIAL, specialTable } from './special-table.ts'
import { STAFFING, staffFacilityTable } from './staff-facility-table.ts'
import { staffResources } from './staff-shares.ts'
import type { TableModel } from './table-model.ts'
import { workbenchId, workbenchParts } from './workbench.ts'

/** A table that is built when it is needed: of twenty, one is on screen. */
export type StagePart = { readonly id: string; readonly build: () => TableModel | undefined }

/** In the order of the stage. A part that has nothing to show builds no table. */
export function stageParts(input: TablesInput, language: Language): StagePart[] {
  const context: TableContext = { ...input, language }
  const filled = (table: TableModel): TableModel | undefined => (table.rows.length > 0 ? table : undefined)
  return [
    ...workbenchParts(context),
    ...(input.plan.facilities.length === 0
      ? []
      : staffResources(input).map((resource) => ({
          id: `${STAFFING}${resource}`,
          build: () => staffFacilityTable(context, resource),
        }))),
    // Its first item is added on the screen, under its heads.
    { id: EQUIPMENT, build: () => equipmentStageTable(context) },
    { id: SPECIAL, build: () => filled(specialTable(context)) },
  ]
}

export const buildStageTables = (input: TablesInput, language: Language): TableModel[] =>
  stageParts(input, language).flatMap(({ build }) => build() ?? [])

export const isStageTable = (id: string): boolean =>
  id === EQUIPMENT || id === SPECIAL || id.startsWith(STAFFING) || id.startsWith(workbenchId(''))

/** One of them by its id, without the others; one that has nothing to show too. */
export function buildStageTable(input: TablesInput, language: Language, id: string): TableModel | undefined {
  const context: TableContext = { ...input, language }
  if (id === EQUIPMENT) return equipmentStageTable(context)
  if (id === SPECIAL) return specialTable(context)
  const resource = id.startsWith(STAFFING) ? id.slice(STAFFING.length) : undefined
  if (resource !== undefined) return staffFacilityTable(context, resource)
  return workbenchParts(context)
    .find((part) => part.id === id)
    ?.build()
}
