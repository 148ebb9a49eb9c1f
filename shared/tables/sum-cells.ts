import { dec, sum } from '../base/decimal.ts'
import type { Column, Row } from './table-model.ts'

/** Sums of the counts that rows show. What is not known is not added; nothing known is no sum. */
export function sumCells(rows: readonly Row[], columns: readonly Column[]): Row['cells'] {
  const cells: Record<string, number> = {}
  for (const { key, kind } of columns) {
    if (kind !== 'count') continue
    const known = rows.flatMap((row) => {
      const cell = row.cells[key]
      return typeof cell === 'number' && (row.kinds?.[key] ?? kind) === 'count' ? [dec(cell)] : []
    })
    if (known.length > 0) cells[key] = sum(known).toNumber()
  }
  return cells
}
