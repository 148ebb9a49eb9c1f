/** Cells of the planner’s own tables: the amount, norm value or requirement each of them shows. */
import type { OwnQuantity } from '../../plan/schema/own-table.ts'
import { type OwnSpec, ownKeys } from '../../tables/own-columns.ts'
import type { Row } from '../../tables/table-model.ts'
import type { Results } from '../results.ts'
import type { AmountColumn, RequirementPart, Subject } from './subject.ts'

const amounts: Partial<Record<OwnQuantity, AmountColumn>> = {
  base: 'base',
  planned: 'planned',
  allocated: 'allocated',
  control: 'control',
  gap: 'gap',
  perThousand: 'allocatedPer',
  plannedPerThousand: 'plannedPer',
  basePerThousand: 'basePer',
}
const parts: Partial<Record<OwnQuantity, RequirementPart>> = {
  requirement: 'required',
  high: 'high',
  actual: 'actual',
  gap: 'gap',
}

export function ownCell(spec: OwnSpec, row: Row, column: string, { plan }: Results): Subject {
  const given: Subject = { kind: 'given', value: row.cells[column], cite: undefined }
  const asked = spec.columns[ownKeys(spec.columns).indexOf(column)]
  if (asked === undefined || row.role === 'total') return given
  const year = asked.year ?? plan.targetYear
  const part = parts[asked.quantity]
  if (spec.subject.of === 'norms') {
    if (asked.quantity === 'target') return { kind: 'normValue', norm: row.key, year }
    return part === undefined ? given : { kind: 'requirement', norm: row.key, year, part }
  }
  if (asked.norm !== undefined && part !== undefined) {
    const which = {
      ...(row.facility !== undefined && { facility: row.facility }),
      ...(spec.subject.of === 'classes' && { class: row.key }),
      ...(spec.subject.of === 'units' && { unit: row.key }),
    }
    return { kind: 'requirement', norm: asked.norm, year, part, which }
  }
  const amount = amounts[asked.quantity]
  const resource = asked.resource
  if (amount === undefined || resource === undefined) return given
  if (row.facility !== undefined) return { kind: 'facility', facility: row.facility, resource, amount }
  return spec.subject.of === 'classes' ? { kind: 'class', class: row.key, resource, amount } : given
}
