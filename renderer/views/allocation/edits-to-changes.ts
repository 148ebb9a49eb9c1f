/** What was typed, as typed changes of the plan, with the name of the undo step. */
import type { Change } from '../../../shared/plan/schema/change.ts'
import { isEquipmentStage } from '../../../shared/tables/equipment-stage.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { CellEdit } from '../../components/grid/grid-row.ts'

export type Step = { readonly changes: readonly Change[]; readonly label: Message }

const facilityOf = (table: TableModel, key: string) =>
  table.rows.find((row) => row.key === key && row.facility !== undefined)

export function plannedStep(table: TableModel, resource: string, edits: readonly CellEdit[]): Step {
  const changes = edits.flatMap(({ row, value }): Change[] => {
    const facility = facilityOf(table, row)?.facility
    return facility === undefined ? [] : [{ type: 'setPlanned', facility, resource, value }]
  })
  const only = edits.length === 1 ? facilityOf(table, edits[0]?.row ?? '') : undefined
  return {
    changes,
    label:
      only === undefined
        ? message('allocation.edit.plannedMany', { count: changes.length })
        : message('allocation.edit.planned', { name: only.label }),
  }
}

/** Stages of major equipment; a row that is no item takes nothing. */
export function equipmentStep(table: TableModel, edits: readonly CellEdit[]): Step {
  const changes = edits.flatMap(({ row, column, value }): Change[] => {
    const item = table.rows.find((r) => r.key === row && r.role === 'norm')
    return item === undefined || !isEquipmentStage(column)
      ? []
      : [{ type: 'setEquipment', equipment: item.key, stage: column, value }]
  })
  return { changes, label: message('stage.edit.equipment', { count: changes.length }) }
}

export function lockStep(table: TableModel, resource: string, keys: readonly string[], lock: boolean): Step {
  const rows = keys.flatMap((key) => facilityOf(table, key) ?? [])
  const changes = rows.map((row): Change => ({ type: 'setLock', facility: row.facility ?? row.key, resource, lock }))
  const [only] = rows
  const label =
    rows.length === 1 && only !== undefined
      ? message(lock ? 'allocation.edit.lock' : 'allocation.edit.unlock', { name: only.label })
      : message(lock ? 'allocation.edit.lockMany' : 'allocation.edit.unlockMany', { count: rows.length })
  return { changes, label }
}
