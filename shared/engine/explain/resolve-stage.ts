/** Cells of the tables of the 配置 stage beside the beds: which staff, requirement or licence they show. */
import { EQUIPMENT, isEquipmentStage, licenceKey } from '../../tables/equipment-stage.ts'
import { SPECIAL, specialKey, specialNorms } from '../../tables/special-table.ts'
import { STAFFING } from '../../tables/staff-facility-table.ts'
import type { Row, TableModel } from '../../tables/table-model.ts'
import type { Results } from '../results.ts'
import { normTableCell } from './resolve-norm-table.ts'
import type { Subject } from './subject.ts'

export function stageCell(table: TableModel, row: Row, column: string, results: Results): Subject | undefined {
  const { plan } = results
  if (table.id.startsWith(STAFFING)) {
    const resource = table.id.slice(STAFFING.length)
    if (row.class === undefined) return undefined
    if (row.facility !== undefined)
      return { kind: 'staffing', resource, row: { facility: row.facility, class: row.class }, column }
    const foot = row.key === 'control' ? ({ foot: 'control' } as const) : {}
    return { kind: 'staffing', resource, row: { class: row.class, ...foot }, column }
  }
  if (table.id === EQUIPMENT) {
    const entry = plan.equipment?.find((e) => e.id === row.key)
    if (entry !== undefined) return { kind: 'given', value: row.cells[column], cite: entry.cite }
    if (row.role === 'total' && column === 'quota')
      return { kind: 'requirement', norm: row.key, year: plan.targetYear, part: 'required', which: {} }
    const known = plan.equipment?.some((e) => licenceKey(e) === row.key) === true
    return known && isEquipmentStage(column) && row.cells[column] !== undefined
      ? { kind: 'equipment', licence: row.key, stage: column }
      : undefined
  }
  if (table.id !== SPECIAL) return undefined
  const resource = plan.resources.find((r) => specialKey(r.id) === row.key)?.id
  if (resource !== undefined && row.class !== undefined && (column === 'base' || column === 'provided'))
    return { kind: 'class', class: row.class, resource, amount: column === 'base' ? 'base' : 'planned' }
  if (row.role === 'group') return { kind: 'given', value: row.cells[column], cite: undefined }
  const norms = specialNorms(results).map((n) => n.id)
  return normTableCell({ kind: 'requirements', id: SPECIAL, title: table.title, norms }, row, column, results)
}
