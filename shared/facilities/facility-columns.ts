import type { Plan } from '../plan/schema/plan.ts'
import type { Language } from '../text/message.ts'
import { attributeColumns, noteColumn } from './attribute-columns.ts'
import type { FacilityColumn } from './column.ts'
import { figureColumns, limitColumns } from './figure-columns.ts'
import { workloadColumns } from './workload-columns.ts'

/** Name, kind and figures first: what one looks for. Codes, which are long, stand behind. */
const late: ReadonlySet<string> = new Set(['consortium', 'opens', 'closes', 'institution', 'creditCode', 'aliases'])

/** Every column the grid can show, in the order it shows them at first. */
export function facilityColumns(plan: Plan, language: Language): FacilityColumn[] {
  const attributes = attributeColumns(plan, language)
  return [
    ...attributes.filter(({ key }) => !late.has(key)),
    ...figureColumns(plan, language),
    ...limitColumns(plan, language),
    ...attributes.filter(({ key }) => late.has(key)),
    ...workloadColumns(plan, language),
    noteColumn(language),
  ]
}
