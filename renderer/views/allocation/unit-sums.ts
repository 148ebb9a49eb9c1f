import type { DistributionRow, Distributions } from '../../../shared/compare/distributions.ts'

/** Σ of the facilities that stand in a planning unit; nothing where none of them is known. */
export function unitSums(
  { rows }: Distributions,
  unit: string,
  of: (row: DistributionRow, at: number) => number | undefined,
): number | undefined {
  const known = rows.flatMap((row, at) => (row.unit === unit ? (of(row, at) ?? []) : []))
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0)
}
