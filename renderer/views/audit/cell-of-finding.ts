import type { Finding } from '../../../shared/audit/finding.ts'
import type { View } from '../../../shared/engine/view.ts'
import type { Norm } from '../../../shared/plan/schema/norm.ts'
import type { Column, Row, TableModel } from '../../../shared/tables/table-model.ts'
import type { Cell } from '../../state/session-state.ts'

/** Where a finding stands, in words; `cell` where 配置 has that cell. */
export type FindingCell = {
  readonly label: string
  /** What tells the cell apart in a row that names the rest: its column. */
  readonly short: string
  readonly cell?: Cell
}

/** A cell of 配置 if there is one, else the printed table or the norm; undefined for running text and counts of institutions. */
export function cellOfFinding(
  { where }: Finding,
  view: View,
  baseYear: number,
  norms: readonly Pick<Norm, 'id' | 'label'>[] = [],
): FindingCell | undefined {
  const printedTable = view.tables.find(({ id }) => id === where.table)
  const printedRow = printedTable?.rows.find(({ key }) => key === where.row)
  const table = view.workbenches.find(({ id }) => id === `workbench:${where.resource ?? 'bed'}`)
  const row =
    table === undefined
      ? undefined
      : rowOf(table, where.facility ?? printedRow?.facility, where.class ?? printedRow?.class)
  const column = table === undefined ? undefined : columnOf(table, where.column, where.year, baseYear)
  if (table !== undefined && row !== undefined && column !== undefined) {
    return {
      label: words(row, column),
      short: column.label,
      cell: { table: table.id, row: row.key, column: column.key },
    }
  }
  if (printedRow !== undefined) {
    const printedColumn = printedTable?.columns.find(({ key }) => key === where.column)
    return { label: words(printedRow, printedColumn), short: printedColumn?.label ?? printedRow.label }
  }
  if (where.norm === undefined) return undefined
  // S4-005 is how an office calls a norm; an id without a number, as of a pack, is a word of the file.
  const named = /\d/.test(where.norm) ? where.norm : norms.find(({ id }) => id === where.norm)?.label
  return { label: named ?? where.norm, short: named ?? where.norm }
}

const words = (row: Row, column: Column | undefined): string =>
  column === undefined ? row.label : `${row.label} / ${column.label}`

/** The row of a facility, or of a class: the sums under the table are those of all. */
function rowOf({ rows }: TableModel, facility: string | undefined, owner: string | undefined): Row | undefined {
  if (facility !== undefined) return rows.find((row) => row.facility === facility)
  if (owner === undefined) return undefined
  return rows.find((row) => row.role !== 'facility' && (row.key === owner || row.class === owner))
}

/** A column of the same name, or the one of the year the finding speaks of. */
function columnOf(
  { columns }: TableModel,
  named: string | undefined,
  year: number | undefined,
  baseYear: number,
): Column | undefined {
  return (
    columns.find(({ key }) => key === named) ??
    columns.find(({ key }) => key === (year === baseYear ? 'base' : 'planned'))
  )
}
