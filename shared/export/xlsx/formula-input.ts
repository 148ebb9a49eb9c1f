/** What formulas of a table may refer to. */
import type { Results } from '../../engine/results.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import type { Row, TableModel } from '../../tables/table-model.ts'
import type { Facilities } from './facilities-sheet.ts'
import type { Live } from './live.ts'
import type { Norms } from './norms-sheet.ts'
import type { Parameters } from './parameters-sheet.ts'

/** Where the table itself stands: A1 names of its own cells. */
export type OwnCells = {
  cell(rowKey: string, columnKey: string): string | undefined
  range(from: number, to: number, columnKey: string): string | undefined
}
export type Ledger = { readonly parameters: Parameters; readonly facilities: Facilities; readonly norms: Norms }
export type CellFormula = (row: Row, columnKey: string) => Live | undefined

export type FormulaInput = {
  readonly model: TableModel
  /** What the model was built from; absent for the numbers of a chart and for tables of several 方案. */
  readonly spec: TableSpec | undefined
  readonly results: Results
  readonly ledger: Ledger
  readonly own: OwnCells
}
