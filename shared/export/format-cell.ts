/**
 * The one place that turns a cell into text.
 *   screen  thousands commas, true minus           1,100   −4   8.56   1∶1.22
 *   paper   no thousands commas, true minus        1100    −4   8.56   1∶1.22
 *   plain   what a program reads back              1100    -4   8.56   1∶1.22
 * Columns of differences say their sign, to people: +4   −4   0   +0.3.
 * Numbers arrive rounded to their decimals (tables do that); a missing cell is an empty text, never 0.
 */
import { never } from '../base/never.ts'
import type { Column, Row } from '../tables/table-model.ts'

export type CellStyle = 'screen' | 'paper' | 'plain'

export function formatCell(row: Row, column: Column, style: CellStyle): string {
  const cell = row.cells[column.key]
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  const text = formatNumber(cell, kindOf(row, column), row.decimals?.[column.key] ?? column.decimals, style)
  if (column.signed !== true || style === 'plain') return text
  if (!/[1-9]/.test(text)) return '0'
  return cell > 0 ? `+${text}` : text
}

/** A row may hold another kind of number than its column: a ratio among densities. */
export const kindOf = (row: Row, column: Column): Column['kind'] => row.kinds?.[column.key] ?? column.kind

export function formatNumber(value: number, kind: Column['kind'], decimals: number, style: CellStyle): string {
  switch (kind) {
    case 'ratio':
      // U+2236: the ratio sign of the Chinese standard, which is also no time of day to a spreadsheet.
      return `1∶${amount(value, decimals, style)}`
    case 'count':
    case 'density':
    case 'percent':
    case 'text':
      return amount(value, decimals, style)
    default:
      return never(kind)
  }
}

function amount(value: number, decimals: number, style: CellStyle): string {
  const size = Math.abs(value).toFixed(decimals)
  const shown = style === 'screen' ? size.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : size
  // −0.00 says nothing that 0.00 does not.
  const negative = value < 0 && /[1-9]/.test(size)
  return negative ? `${style === 'plain' ? '-' : '−'}${shown}` : shown
}
