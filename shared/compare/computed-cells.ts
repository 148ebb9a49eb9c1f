import type { Plan } from '../plan/schema/plan.ts'
import type { Row } from '../tables/table-model.ts'

/** The number of a cell where a run computes it; undefined for text and for figures that only repeat the document. */
export type ComputedCell = (row: Row | undefined, column: string) => number | undefined

/** For one table of a plan: looked up once, asked for every cell. */
export function computedCells(plan: Plan, table: string): ComputedCell {
  const spec = plan.tables.find((t) => t.id === table)
  const stands = standing()
  return (row, column) => {
    const value = row?.cells[column]
    return row !== undefined && typeof value === 'number' && stands(row.key, column) ? value : undefined
  }

  function standing(): (row: string, column: string) => boolean {
    if (spec?.kind === 'norms') return (_, column) => column === 'targetPer' || column === 'targetTotal'
    if (spec?.kind !== 'indicators') return () => true
    const byNorm = new Set(spec.rows.flatMap((row) => (row.norm === undefined ? [] : [row.key])))
    return (row, column) => column === 'target' && byNorm.has(row)
  }
}
