/** Cells: a number rounded to its decimals, or no key at all where there is none. */
import type { Decimal } from '../base/decimal.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { toPlaces } from '../units/rounding.ts'

export type Cells = Record<string, number | string>

export function cellsOf(
  entries: Readonly<Record<string, Decimal | number | string | undefined>>,
  decimals: Readonly<Record<string, number>> = {},
): Cells {
  const cells: Cells = {}
  for (const [key, value] of Object.entries(entries)) {
    if (value === undefined) continue
    cells[key] = typeof value === 'number' || typeof value === 'string' ? value : toPlaces(value, decimals[key] ?? 0)
  }
  return cells
}

/** Decimals of a number as it is written: 8.56 has 2. */
export const decimalsOf = (...values: readonly (number | string | undefined)[]): number =>
  Math.max(0, ...values.map((v) => (typeof v === 'number' ? (String(v).split('.')[1]?.length ?? 0) : 0)))

/** Decimals of a column whose numbers are rounded only here: as the planner chose, or as usual. */
export const placesOf = (spec: TableSpec, column: string, usual: number): number =>
  spec.view?.columns?.find((entry) => entry.key === column)?.decimals ?? usual
