/** What is selected, by keys: it survives new numbers, folding and reordering. */
import type { Area } from './edits.ts'
import { type CellAddress, type GridColumn, type GridRow, rawOf, rowHeadColumn } from './grid-row.ts'

export type Selection = { readonly anchor: CellAddress; readonly cursor: CellAddress }

export type Screen = {
  /** Rows of the body as folded now, then the rows of the foot. */
  readonly rows: readonly GridRow[]
  /** Column keys, the row head first. */
  readonly columns: readonly string[]
  readonly bodyCount: number
  readonly rowIndex: ReadonlyMap<string, number>
}

export function screenOf(body: readonly GridRow[], foot: readonly GridRow[], columns: readonly GridColumn[]): Screen {
  const rows = [...body, ...foot]
  return {
    rows,
    columns: [rowHeadColumn, ...columns.map((column) => column.key)],
    bodyCount: body.length,
    rowIndex: new Map(rows.map((row, index) => [row.key, index])),
  }
}

export const indexOf = (
  screen: Screen,
  { row, column }: CellAddress,
): { readonly row: number; readonly column: number } => ({
  row: screen.rowIndex.get(row) ?? 0,
  column: Math.max(0, screen.columns.indexOf(column)),
})

export function addressAt(screen: Screen, row: number, column: number): CellAddress | undefined {
  const at = screen.rows[row]
  const key = screen.columns[column]
  return at === undefined || key === undefined ? undefined : { row: at.key, column: key }
}

export function areaOf(screen: Screen, { anchor, cursor }: Selection): Area {
  const a = indexOf(screen, anchor)
  const b = indexOf(screen, cursor)
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

/** The texts of an area as they are copied: bare numbers without thousands commas, nothing for an empty cell. */
export function blockOf(screen: Screen, area: Area): string[][] {
  return screen.rows
    .slice(area.top, area.bottom + 1)
    .map((row) => screen.columns.slice(area.left, area.right + 1).map((column) => String(rawOf(row, column) ?? '')))
}

/** The first cell one would type in; the first cell at all where there is none. */
export function startOf(screen: Screen): Selection | undefined {
  const row = screen.rows.find((candidate) => candidate.editable.length > 0 && !candidate.locked) ?? screen.rows[0]
  if (row === undefined) return undefined
  const start = { row: row.key, column: row.editable[0] ?? rowHeadColumn }
  return { anchor: start, cursor: start }
}
