import type { TableModel } from '../tables/table-model.ts'

/** The table without the hidden columns. A table keeps its columns when all of them are hidden: a page of names alone says nothing. */
export function chooseColumns(model: TableModel, hidden: readonly string[]): TableModel {
  const columns = model.columns.filter((column) => !hidden.includes(column.key))
  return columns.length === 0 || columns.length === model.columns.length ? model : { ...model, columns }
}
