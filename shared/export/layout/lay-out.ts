/** models → pages: choose columns, measure, paginate. Tables alone, without an annex around them: `norma tables` and the preview of one table. */
import type { TableModel } from '../../tables/table-model.ts'
import { say } from '../../text/message.ts'
import { chooseColumns } from '../choose-columns.ts'
import { notesOf } from '../missing.ts'
import type { PrintOptions } from '../print-options.ts'
import type { FlowItem } from './flow.ts'
import { measureTable } from './measure-table.ts'
import { keyOfBlock, type Page } from './page.ts'
import { paginate } from './paginate.ts'

export type Layout = {
  readonly pages: readonly Page[]
  /** Where each table stands, in the order of the models: its number and its pages. */
  readonly tables: readonly {
    readonly id: string
    readonly number: number
    readonly from: number
    readonly to: number
  }[]
}

export function layOut(models: readonly TableModel[], options: PrintOptions): Layout {
  const { language, hiddenColumns, firstTable, firstPage } = options
  const items = models.flatMap((given, index): FlowItem[] => {
    const model = chooseColumns(given, hiddenColumns)
    const caption = (key: 'print.table' | 'print.tableContinued') =>
      `${say(language, { key, args: { number: firstTable + index } })}\u3000${model.title}`
    const order = {
      key: String(index),
      language,
      caption: caption('print.table'),
      continued: caption('print.tableContinued'),
      notes: options.notes ? notesOf(model, language) : [],
      orientation: 'auto' as const,
      level: 2 as const,
    }
    return measureTable(model, order).map((table) => ({ kind: 'table', table }))
  })
  const pages = paginate(items, firstPage)
  return {
    pages,
    tables: models.map((model, index) => {
      const on = pages
        .filter((page) => page.blocks.some((block) => keyOfBlock(block) === String(index)))
        .map((page) => page.number)
      return { id: model.id, number: firstTable + index, from: on[0] ?? firstPage, to: on.at(-1) ?? firstPage }
    }),
  }
}
