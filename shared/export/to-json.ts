/** The shape of `norma tables --format json`. Keys stand in this order; cells that are absent in the table are absent here. */

import type { TableModel } from '../tables/table-model.ts'
import { type Language, say } from '../text/message.ts'

export type TableJson = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly columns: readonly { readonly key: string; readonly label: string; readonly group?: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly cells: Readonly<Record<string, number | string>>
  }[]
  readonly notes: readonly string[]
}

export function toJson(models: readonly TableModel[], options: { readonly language: Language }): TableJson[] {
  return models.map((model) => ({
    id: model.id,
    title: model.title,
    unit: model.unit,
    columns: model.columns.map(({ key, label, group }) =>
      group === undefined ? { key, label } : { key, label, group },
    ),
    rows: model.rows.map(({ key, label, cells }) => ({ key, label, cells })),
    notes: model.notes.map((note) => say(options.language, note)),
  }))
}
