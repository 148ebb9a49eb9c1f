/** Where a number is missing a dash stands, on paper and in every file for people. Missing is never 0. */
import type { Column, Row, TableModel } from './table-model.ts'

export const missingSign = '—'

/** A row that heads others has no numbers of its own, and a text may be left out. */
export const isMissing = (row: Row, column: Column): boolean =>
  row.cells[column.key] === undefined && (row.kinds?.[column.key] ?? column.kind) !== 'text' && !isHead(row)

const isHead = (row: Row): boolean => (row.role === 'class' || row.role === 'group') && isEmpty(row.cells)

// Asked for every missing cell: keys are listed once a row, or a wide table would take the square of its columns.
const emptyKnown = new WeakMap<Row['cells'], boolean>()
function isEmpty(cells: Row['cells']): boolean {
  const known = emptyKnown.get(cells)
  if (known !== undefined) return known
  const empty = Object.keys(cells).length === 0
  emptyKnown.set(cells, empty)
  return empty
}

export const hasMissing = (model: TableModel): boolean =>
  model.rows.some((row) => model.columns.some((column) => isMissing(row, column)))
