/** Where a number is missing a dash stands, on paper and in every file for people. Missing is never 0. */
import type { Column, Row, TableModel } from './table-model.ts'

export const missingSign = '—'

/** A row that heads others has no numbers of its own, and a text may be left out. */
export const isMissing = (row: Row, column: Column): boolean =>
  row.cells[column.key] === undefined && (row.kinds?.[column.key] ?? column.kind) !== 'text' && !isHead(row)

const isHead = (row: Row): boolean =>
  (row.role === 'class' || row.role === 'group') && Object.keys(row.cells).length === 0

export const hasMissing = (model: TableModel): boolean =>
  model.rows.some((row) => model.columns.some((column) => isMissing(row, column)))
