import type { Row } from '../../tables/table-model.ts'
import type { OwnCells } from './formula-input.ts'
import type { Live } from './live.ts'

/** Longer sums stand in no readable formula. */
const mostParts = 60

/** The sum of one column over rows of the same table, neighbours written as a range; missing numbers are no cells. */
export function sumCells(
  keys: readonly string[],
  column: string,
  rows: readonly Row[],
  places: ReadonlyMap<string, number>,
  own: OwnCells,
): Live | undefined {
  let value = 0
  const runs: [number, number][] = []
  const parts = keys.flatMap((key) => places.get(key) ?? []).sort((a, b) => a - b)
  for (const at of parts) {
    const cell = rows[at]?.cells[column]
    if (typeof cell !== 'number') continue
    value += cell
    const last = runs.at(-1)
    if (last !== undefined && at === last[1] + 1) last[1] = at
    else runs.push([at, at])
  }
  const areas = runs.flatMap(([from, to]) =>
    from === to ? (own.cell(rows[from]?.key ?? '', column) ?? []) : (own.range(from, to, column) ?? []),
  )
  if (areas.length === 0 || areas.length < runs.length || areas.length > mostParts) return undefined
  return { formula: `SUM(${areas.join(',')})`, value }
}

export const placesOfRows = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(rows.map((row, at) => [row.key, at]))
