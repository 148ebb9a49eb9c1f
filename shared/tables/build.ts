/** Every table the plan prints, in plan order. Screen, chart, print and export read nothing else. */
import { never } from '../base/never.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import type { Language } from '../text/message.ts'
import { classTable } from './class-table.ts'
import { facilityTable } from './facility-table.ts'
import { indicatorTable } from './indicator-table.ts'
import type { TableContext, TablesInput } from './input.ts'
import { normTable } from './norm-table.ts'
import { populationTable } from './population-table.ts'
import type { TableModel } from './table-model.ts'

export function buildTables(input: TablesInput, language: Language = 'zh-CN'): TableModel[] {
  const context: TableContext = { ...input, language }
  return input.plan.tables.map((spec) => buildTable(spec, context))
}

function buildTable(spec: TableSpec, context: TableContext): TableModel {
  switch (spec.kind) {
    case 'facilities':
      return facilityTable(spec, context)
    case 'classes':
      return classTable(spec, context)
    case 'norms':
      return normTable(spec, context)
    case 'indicators':
      return indicatorTable(spec, context)
    case 'population':
      return populationTable(spec, context)
    default:
      return never(spec)
  }
}
