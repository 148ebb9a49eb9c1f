import type { Column, Row, TableModel } from './table-model.ts'

/**
 * Rows as heads over the columns and one row of numbers, as a document prints a summary of few rows:
 *   over = name of the row · group and label = those of the column · a column in which a row has no number is left out with it
 */
export function turnTable(model: TableModel, label: string): TableModel {
  const cells: Record<string, number | string> = {}
  const columns: Column[] = []
  for (const row of model.rows) {
    const used = model.columns.filter(({ key }) => row.cells[key] !== undefined)
    for (const column of used) {
      const key = `${row.key}|${column.key}`
      const cell = row.cells[column.key]
      if (cell !== undefined) cells[key] = cell
      columns.push({
        ...column,
        key,
        over: row.label,
        kind: row.kinds?.[column.key] ?? column.kind,
        decimals: row.decimals?.[column.key] ?? column.decimals,
      })
    }
  }
  const row: Row = { key: 'whole', label, role: 'text', cells }
  return { ...model, columns, rows: [row] }
}
