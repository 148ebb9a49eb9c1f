/** A sheet of records: its name, one row of heads that stays in view and is repeated in print, the records. */
import { rangeName } from './address.ts'
import { headCell, headHeight, headWidth } from './head-cell.ts'
import { looks, textCell } from './looks.ts'
import { fitRow } from './row-height.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type ListColumn = { readonly label: string; readonly width: number }

/** Rows of the sheet before its first record. */
export const listTop = 2

export function listSheet(name: string, columns: readonly ListColumn[], rows: readonly SheetRow[], fixed = 1): Sheet {
  const widths = columns.map(({ label, width }) => Math.ceil(Math.max(width, headWidth(label, width))))
  const heads = columns.map(({ label }, at) => headCell(label, widths[at] ?? 8))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return {
    name,
    widths,
    rows: [
      { cells: columns.map((_, at) => textCell(at === 0 ? name : undefined, looks.title)), height: 24 },
      { cells: heads, height: headHeight(heads, 33) },
      ...rows.map((row) => fitRow(row, widths)),
    ],
    merges: columns.length < 2 ? [] : [rangeName(0, 0, 0, columns.length - 1)],
    frozen: { rows: listTop, columns: fixed },
    repeated: [0, listTop - 1],
    landscape: total > 80,
  }
}
