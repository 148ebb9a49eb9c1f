/** 医共体: a member’s figures are those of the facility, the consortium’s their sum. */
import { staffOf, wholeBeds } from '../../tables/consortium-table.ts'
import { message } from '../../text/message.ts'
import { addedUp } from './derived.ts'
import { explainFacility } from './facility.ts'
import { type ExplainContext, input, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import type { Cell } from './resolve.ts'
import { givenStep, stockInput } from './stock.ts'

export function explainConsortium(context: ExplainContext, { table, row, column }: Cell): Parts | undefined {
  const { plan } = context.results
  const bed = wholeBeds(plan)
  const members = table.rows.filter((r) => r.facility !== undefined)
  const staff = staffOf(plan, new Set(members.flatMap((r) => r.facility ?? [])))
  const unit = column === 'institutions' ? '' : ((column === 'staff' ? staff : bed)?.counter ?? '')
  if (row.facility === undefined) {
    const own = members.filter((r) => r.key.startsWith(`${row.key}/`))
    const inputs = own.flatMap((r) => {
      const value = r.cells[column]
      return typeof value === 'number' ? [input(message('trace.name.row', { name: r.label }), value, unit)] : []
    })
    return addedUp(inputs, unit)
  }
  const facility = row.facility
  if (column === 'base' || column === 'planned' || column === 'allocated')
    return bed === undefined ? undefined : explainFacility(context, facility, bed.id, column)
  const value = Number(row.cells[column])
  if (column === 'staff' && staff !== undefined) {
    const given = stockInput(context, { facility, resource: staff.id }, 'base', unit)
    return { unit, formula: '', value, inputs: [given], steps: [givenStep(value, given)] }
  }
  const record = plan.facilities.find((f) => f.id === facility)
  const given = input(message('table.institutions'), value, '', sourceOf(plan, record?.cite))
  return { unit, formula: '', value, inputs: [given], steps: [givenStep(value, given)] }
}
