/** Every table the plan prints, in plan order. Screen, chart, print and export read nothing else. */
import { never } from '../base/never.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import type { Language } from '../text/message.ts'
import { applyView } from './apply-view.ts'
import { classTable } from './class-table.ts'
import { consortiumTable } from './consortium-table.ts'
import { draftComparisonTable } from './draft-comparison-table.ts'
import { equipmentTable } from './equipment-table.ts'
import { facilityTable } from './facility-table.ts'
import { indicatorTable } from './indicator-table.ts'
import type { TableContext, TablesInput } from './input.ts'
import { lifeTable } from './life-table.ts'
import { measureTable } from './measure-table.ts'
import { monitoringTable } from './monitoring-table.ts'
import { normTable } from './norm-table.ts'
import { opinionTable } from './opinion-table.ts'
import { ownTable } from './own-table.ts'
import { populationTable } from './population-table.ts'
import { printedStage } from './printed-stage.ts'
import { progressTable } from './progress-table.ts'
import { registersTable, registerTable } from './register-table.ts'
import { requirementTable } from './requirement-table.ts'
import { supplyTable } from './supply-table.ts'
import type { TableModel } from './table-model.ts'
import { thresholdTable } from './threshold-table.ts'

/** Builds what needs more than one run of the engine, several 方案 say; undefined for what it does not know. */
export type FurtherTables = {
  (spec: TableSpec): TableModel | undefined
  readonly changeWords?: NonNullable<TableContext['changeWords']>
}

/** Without `further`, tables that need it are left out. */
export function buildTables(
  input: TablesInput,
  language: Language = 'zh-CN',
  further: FurtherTables = () => undefined,
): TableModel[] {
  const context = contextOf(input, language, further)
  return input.plan.tables.flatMap((spec) => buildTable(spec, context) ?? further(spec) ?? [])
}

/** One table that the plan does not list, e.g. one of standardTables(). */
export const buildOne = (
  spec: TableSpec,
  input: TablesInput,
  language: Language = 'zh-CN',
  further: FurtherTables = () => undefined,
): TableModel =>
  buildTable(spec, contextOf(input, language, further)) ??
  further(spec) ?? { ...emptyTable, id: spec.id, title: spec.title }

const contextOf = (input: TablesInput, language: Language, { changeWords }: FurtherTables): TableContext => ({
  ...input,
  language,
  ...(changeWords !== undefined && { changeWords }),
})

const emptyTable = { unit: '', rowHead: '', columns: [], rows: [], notes: [] }

function buildTable(spec: TableSpec, context: TableContext): TableModel | undefined {
  const table = whole(spec, context)
  return table === undefined ? undefined : applyView(table, spec, context)
}

/** Every row and column a table has; undefined where it takes several runs. */
function whole(spec: TableSpec, context: TableContext): TableModel | undefined {
  switch (spec.kind) {
    case 'facilities':
      return facilityTable(spec, context)
    case 'classes':
      return classTable(spec, context)
    case 'norms':
      return normTable(spec, context)
    case 'indicators':
      return indicatorTable(spec, context)
    case 'requirements':
      return requirementTable(spec, context)
    case 'monitoring':
      return monitoringTable(spec, context)
    case 'measures':
      return measureTable(spec, context)
    case 'registers':
      return registersTable(spec, context)
    case 'register':
      return registerTable(spec, context)
    case 'thresholds':
      return thresholdTable(spec, context)
    case 'supplies':
      return supplyTable(spec, context)
    case 'equipment':
      return equipmentTable(spec, context)
    case 'population':
      return populationTable(spec, context)
    case 'draftComparison':
      return draftComparisonTable(spec, context, (input) => figureTables(input, context.language))
    case 'opinions':
      return opinionTable(spec, context, () => figureTables(context, context.language))
    case 'progress':
      return progressTable(spec, context)
    case 'comparison':
      return undefined
    case 'life':
      return lifeTable(spec, context)
    case 'consortia':
      return consortiumTable(spec, context)
    case 'staffing':
    case 'stage':
      return printedStage(spec, context)
    case 'own':
      return ownTable(spec, context)
    default:
      return never(spec)
  }
}

/** The tables that drafts are compared in: figures of the plan, not tables about drafts, opinions and progress. */
function figureTables(input: TablesInput, language: Language): TableModel[] {
  const tables = input.plan.tables.filter(
    ({ kind }) => kind !== 'draftComparison' && kind !== 'opinions' && kind !== 'progress',
  )
  return buildTables({ ...input, plan: { ...input.plan, tables } }, language)
}
