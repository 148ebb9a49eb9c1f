/** models → pages: choose columns, measure, paginate. The one way to a page, for preview, PDF and html. */
import type { TableModel } from '../../tables/table-model.ts'
import { chooseColumns } from '../choose-columns.ts'
import type { PrintOptions } from '../print-options.ts'
import { measureTable } from './measure-table.ts'
import type { Page } from './page.ts'
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
  const measured = models.flatMap((model, index) =>
    measureTable(chooseColumns(model, options.hiddenColumns), options.firstTable + index, options),
  )
  const pages = paginate(measured, options.firstPage)
  return {
    pages,
    tables: models.map((model, index) => {
      const number = options.firstTable + index
      const on = pages
        .filter((page) => page.blocks.some((block) => block.table.number === number))
        .map((page) => page.number)
      return { id: model.id, number, from: on[0] ?? options.firstPage, to: on.at(-1) ?? options.firstPage }
    }),
  }
}
