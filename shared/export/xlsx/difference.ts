import type { Row } from '../../tables/table-model.ts'
import type { OwnCells } from './formula-input.ts'
import type { Live } from './live.ts'

/** One cell of a row less another, where both are numbers that the table shows. */
export function difference(row: Row, from: string, less: string, own: OwnCells): Live | undefined {
  const [one, other] = [row.cells[from], row.cells[less]]
  const [first, second] = [own.cell(row.key, from), own.cell(row.key, less)]
  if (typeof one !== 'number' || typeof other !== 'number' || first === undefined || second === undefined)
    return undefined
  return { formula: `${first}-${second}`, value: one - other }
}
