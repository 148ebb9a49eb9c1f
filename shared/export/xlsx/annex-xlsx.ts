/**
 * Tables and charts of an annex → .xlsx: one sheet per table, the numbers of every chart as a sheet, then 参数, 机构, 标准, 来源, which the
 * formulas of the tables read. The cached number of every formula is the engine’s.
 */
import type { Annex, AnnexBlock, Caption } from '../../annex/annex-model.ts'
import type { Results } from '../../engine/results.ts'
import { standardTables } from '../../tables/standard.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { message, say, type TextKey } from '../../text/message.ts'
import { sheetNames } from './address.ts'
import { facilitiesSheet } from './facilities-sheet.ts'
import type { Ledger } from './formula-input.ts'
import { normsSheet } from './norms-sheet.ts'
import { parametersSheet } from './parameters-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { tableFormulas } from './table-formulas.ts'
import { ownCells, tableSheet } from './table-sheet.ts'
import { workbookBytes } from './workbook.ts'

const dataSheets = ['parameters', 'facilities', 'norms', 'sources'] as const

type Item = { readonly model: TableModel; readonly caption: Caption; readonly notes: readonly string[] }

export function annexXlsx({ blocks, language, title, date }: Annex, results: Results): Uint8Array {
  const items = blocks.flatMap((block) => itemOf(block))
  const words = (key: TextKey): string => say(language, message(key))
  const named = ({ label, title: own }: Caption, gap: string): string => (label === '' ? own : `${label}${gap}${own}`)
  const [parametersName = '', facilitiesName = '', normsName = '', sourcesName = '', ...names] = sheetNames([
    ...dataSheets.map((name) => words(`office.sheet.${name}`)),
    ...items.map(({ caption }) => named(caption, ' ')),
  ])
  const parameters = parametersSheet(results, parametersName, language, date)
  const facilities = facilitiesSheet(results, facilitiesName, language)
  const norms = normsSheet({ results, name: normsName, parameters, facilities, language })
  const ledger: Ledger = { parameters, facilities, norms }
  const { plan } = results
  const specs = new Map([...standardTables(plan, language), ...plan.tables].map((spec) => [spec.id, spec]))
  const tables = items.map(({ model, caption, notes }, at) =>
    tableSheet({
      model,
      name: names[at] ?? model.id,
      caption: named(caption, '\u3000'),
      notes,
      language,
      live: tableFormulas({ model, spec: specs.get(model.id), results, ledger, own: ownCells(model) }),
    }),
  )
  const sources = sourcesSheet(results.plan, sourcesName, language)
  return workbookBytes([...tables, parameters.sheet, facilities.sheet, norms.sheet, sources], title)
}

function itemOf(block: AnnexBlock): Item[] {
  if (block.kind === 'table') return [block]
  if (block.kind === 'chart') return [{ model: block.chart.table, caption: block.caption, notes: block.notes }]
  return []
}
