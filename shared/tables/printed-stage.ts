/** Tables of the 配置 stage as the plan prints them: under an id and a title of their own. */
import type { TableSpec } from '../plan/schema/table.ts'
import { EQUIPMENT, equipmentStageTable } from './equipment-stage.ts'
import type { TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import { SPECIAL, specialTable } from './special-table.ts'
import { staffFacilityTable, staffingId } from './staff-facility-table.ts'
import type { TableModel } from './table-model.ts'

export type PrintedStage = Extract<TableSpec, { kind: 'staffing' | 'stage' }>

/** The table of the stage that a spec prints. */
export const stageIdOf = (spec: PrintedStage): string =>
  spec.kind === 'staffing' ? staffingId(spec.resource) : spec.stage === 'equipment' ? EQUIPMENT : SPECIAL

export function printedStage(spec: PrintedStage, context: TableContext): TableModel {
  const { id, title } = spec
  // Requirements bring their notes with them.
  if (spec.kind === 'stage' && spec.stage === 'special') return { ...specialTable(context), id, title }
  const found = spec.kind === 'staffing' ? staffFacilityTable(context, spec.resource) : equipmentStageTable(context)
  const table = { ...found, id, title }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table), ...found.notes] }
}
