/** Rows grow with their wrapped texts: not every program does it by itself on opening, and none for merged cells. */
import { textWidth } from '../layout/text-width.ts'
import type { SheetRow } from './sheet.ts'

/** Characters of the standard face: an ideograph is two. */
export const characters = (text: string): number => textWidth(text, 2)

const line = 15
/** The most a row can be high, pt. */
const highest = 409

/** `skipped` columns are merged over several rows. */
export function fitRow(row: SheetRow, widths: readonly number[], skipped = 0): SheetRow {
  if (row.height !== undefined) return row
  const lines = row.cells.map((cell, at) => {
    if (at < skipped || cell?.look.wrap !== true || typeof cell.value !== 'string') return 1
    const room = Math.max(4, (widths[at] ?? 8) - 1.5)
    return cell.value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(characters(part) / room)), 0)
  })
  const most = Math.max(1, ...lines)
  return most === 1 ? row : { ...row, height: Math.min(highest, most * line + 3) }
}
