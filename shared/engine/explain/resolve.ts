/** From a cell’s address to what it shows. Rows are found by key, or by the name of a facility or class. */
import { err, ok, type Result } from '../../base/result.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import { stageIdOf } from '../../tables/printed-stage.ts'
import type { Row, TableModel } from '../../tables/table-model.ts'
import { workbenchId } from '../../tables/workbench.ts'
import { type Message, message } from '../../text/message.ts'
import type { Results } from '../results.ts'
import { normTableCell } from './resolve-norm-table.ts'
import { ownCell } from './resolve-own-table.ts'
import { stageCell } from './resolve-stage.ts'
import { type AmountColumn, amountOf, type Subject } from './subject.ts'

export type Address = { readonly table: string; readonly row: string; readonly column: string }
export type Resolved = {
  readonly subject: Subject
  readonly table: TableModel
  readonly row: Row
  readonly column: string
}

export type Cell = Omit<Resolved, 'subject'>

/** `spec` is that of the table, whether the plan lists it or it is only offered. */
export function resolve(
  results: Results,
  tables: readonly TableModel[],
  address: Address,
  spec: TableSpec | undefined = results.plan.tables.find((t) => t.id === address.table),
): Result<Resolved, Message> {
  const table = tables.find((t) => t.id === address.table)
  if (table === undefined)
    return err(message('trace.error.table', { table: address.table, tables: list(tables.map((t) => t.id)) }))
  const row =
    table.rows.find((r) => r.key === address.row) ??
    table.rows.find((r) => r.facility === address.row || r.label === address.row)
  if (row === undefined)
    return err(
      message('trace.error.row', { table: table.id, row: address.row, rows: list(table.rows.map((r) => r.key)) }),
    )
  const column = table.columns.find((c) => c.key === address.column)
  if (column === undefined) {
    return err(
      message('trace.error.column', {
        table: table.id,
        column: address.column,
        columns: list(table.columns.map((c) => c.key)),
      }),
    )
  }
  return ok({ subject: subjectOf(results, table, row, column.key, spec), table, row, column: column.key })
}

const list = (ids: readonly string[]): string => ids.slice(0, 40).join('、')

function subjectOf(
  results: Results,
  table: TableModel,
  row: Row,
  column: string,
  spec: TableSpec | undefined,
): Subject {
  if (spec?.kind === 'norms') return normRow(spec, row.key, column, results)
  if (spec?.kind === 'own') return ownCell(spec, row, column, results)
  if (spec?.kind === 'population' || spec?.kind === 'comparison' || spec?.kind === 'life' || spec?.kind === 'consortia')
    return { kind: 'given', value: row.cells[column], cite: undefined }
  if (spec?.kind === 'draftComparison' || spec?.kind === 'opinions' || spec?.kind === 'progress')
    return { kind: 'given', value: row.cells[column], cite: undefined }
  if (spec?.kind === 'indicators') return indicatorRow(spec, row, column, results)
  if (spec?.kind === 'staffing' || spec?.kind === 'stage')
    return (
      stageCell({ ...table, id: stageIdOf(spec) }, row, column, results) ?? {
        kind: 'given',
        value: row.cells[column],
        cite: undefined,
      }
    )
  const stage = spec === undefined ? stageCell(table, row, column, results) : undefined
  if (stage !== undefined) return stage
  if (spec !== undefined && spec.kind !== 'facilities' && spec.kind !== 'classes')
    return normTableCell(spec, row, column, results)
  const resource = spec?.resource ?? results.plan.resources.find((r) => workbenchId(r.id) === table.id)?.id ?? ''
  const isControl = table.id.startsWith('workbench:') && row.key === 'control'
  const amount = isControl ? controlColumn(column) : amountOf(column)
  const given: Subject = { kind: 'given', value: row.cells[column], cite: undefined }
  if (amount === undefined) return given
  if (row.facility !== undefined) return { kind: 'facility', facility: row.facility, resource, amount }
  return row.class === undefined ? given : { kind: 'class', class: row.class, resource, amount }
}

/** The foot row of the control total fills two cells; the others are empty. */
const controlColumn = (column: string): AmountColumn | undefined =>
  column === 'perThousand' ? 'controlPer' : column === 'allocated' ? 'control' : undefined

function normRow(spec: Extract<TableSpec, { kind: 'norms' }>, key: string, column: string, { plan }: Results): Subject {
  const row = spec.rows.find((r) => r.key === key)
  if (row !== undefined && column === 'targetPer') return { kind: 'normValue', norm: row.norm, year: plan.targetYear }
  if (row !== undefined && column === 'targetTotal')
    return { kind: 'requirement', norm: row.norm, year: plan.targetYear }
  return { kind: 'given', value: column === 'basePer' ? row?.basePer : row?.baseTotal, cite: row?.cite }
}

function indicatorRow(
  spec: Extract<TableSpec, { kind: 'indicators' }>,
  { key, cells }: Row,
  column: string,
  { plan }: Results,
): Subject {
  const row = spec.rows.find((r) => r.key === key)
  if (row?.norm !== undefined && column === 'target')
    return { kind: 'normValue', norm: row.norm, year: plan.targetYear }
  return { kind: 'given', value: cells[column], cite: row?.cite }
}
