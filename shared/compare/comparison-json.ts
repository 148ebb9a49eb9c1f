/** The shape of `norma compare --format json`. A cell that has no number in a 方案 is absent there, never 0 or null. */
import type { Comparison } from './compare.ts'

export function comparisonJson({ reference, scenarios, tables }: Comparison) {
  return {
    reference,
    scenarios: scenarios.map(({ id, name, changes }) => ({ id, name, changes })),
    tables: tables.map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map(({ key, label, cells }) => ({ key, label, cells })),
    })),
  }
}
