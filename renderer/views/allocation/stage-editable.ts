/** What a row of the stage takes: planned staff of a facility; the stages of an item of equipment. */
import { equipmentStages } from '../../../shared/plan/schema/changes/service-changes.ts'
import type { Row } from '../../../shared/tables/table-model.ts'

export const nothing = (): readonly string[] => []
export const staffEditable = (row: Row): readonly string[] => (row.facility === undefined ? [] : ['planned'])
export const equipmentEditable = (row: Row): readonly string[] => (row.role === 'norm' ? equipmentStages : [])
