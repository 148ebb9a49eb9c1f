/**
 * Tables of one run → .xlsx:
 *   one sheet per table, then 参数, 机构, 标准, 来源, which the formulas of the tables read.
 * The cached number of every formula is the engine’s.
 */
import type { Results } from '../../engine/results.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { sheetNames } from './address.ts'
import { facilitiesSheet } from './facilities-sheet.ts'
import { normsSheet } from './norms-sheet.ts'
import { parametersSheet } from './parameters-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { type Ledger, tableFormulas } from './table-formulas.ts'
import { ownCells, tableSheet } from './table-sheet.ts'
import { workbookBytes } from './workbook.ts'

export type XlsxOptions = {
  readonly language: Language
  readonly firstTable?: number
  readonly notes?: boolean
  /** Date to print in 参数, in words; the clock is not asked. */
  readonly date?: string
}

const dataSheets = ['parameters', 'facilities', 'norms', 'sources'] as const

export function toXlsx(models: readonly TableModel[], results: Results, options: XlsxOptions): Uint8Array {
  const { language, firstTable = 1, notes = true } = options
  const words = (key: TextKey, args: Record<string, string | number> = {}): string => say(language, message(key, args))
  const tableName = (model: TableModel, at: number): string =>
    `${words('print.table', { number: firstTable + at })} ${model.title}`
  const [parametersName = '', facilitiesName = '', normsName = '', sourcesName = '', ...tableNames] = sheetNames([
    ...dataSheets.map((name) => words(`office.sheet.${name}`)),
    ...models.map(tableName),
  ])

  const parameters = parametersSheet(results, parametersName, language, options.date)
  const facilities = facilitiesSheet(results, facilitiesName, language)
  const norms = normsSheet({ results, name: normsName, parameters, facilities, language })
  const ledger: Ledger = { parameters, facilities, norms }
  const tables = models.map((model, at) =>
    tableSheet({
      model,
      name: tableNames[at] ?? model.id,
      number: firstTable + at,
      notes,
      language,
      live: tableFormulas({ model, results, ledger, own: ownCells(model) }),
    }),
  )
  const sources = sourcesSheet(results.plan, sourcesName, language)
  return workbookBytes([...tables, parameters.sheet, facilities.sheet, norms.sheet, sources], results.plan.title)
}
