import type { TableSpec } from '../plan/schema/table.ts'

/** The tables of a plan one period on: words follow the years; figures that only the old document gave stay behind. */
export const rolledTables = (tables: readonly TableSpec[], shift: (words: string) => string): TableSpec[] =>
  tables.map((spec) => {
    const { cite: _, ...own } = spec
    const table = { ...own, title: shift(own.title) } as TableSpec
    switch (table.kind) {
      case 'facilities': {
        const { baseLabel, plannedLabel } = table
        return {
          ...table,
          ...(baseLabel !== undefined && { baseLabel: shift(baseLabel) }),
          ...(plannedLabel !== undefined && { plannedLabel: shift(plannedLabel) }),
        }
      }
      case 'norms':
        return { ...table, rows: table.rows.map(({ key, label, norm }) => ({ key, label, norm })) }
      case 'indicators':
        // What was aimed at is where the next period begins; a new aim is not known yet.
        return {
          ...table,
          rows: table.rows.map(({ cite: _cite, base: _base, target, ...row }) => ({
            ...row,
            ...(target !== undefined && { base: target }),
          })),
        }
      default:
        return table
    }
  })
