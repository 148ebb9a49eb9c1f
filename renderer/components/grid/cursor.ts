/** Where a key leads from a cell. Positions are indexes into the rows and columns on screen; column 0 is the row head. */
export type Position = { readonly row: number; readonly column: number }
export type Extent = { readonly rows: number; readonly columns: number; readonly page: number }

export type MoveKey = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean }

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value))

/** undefined: the key is no move, or (Tab at an end) it leaves the grid. */
export function move(
  from: Position,
  { key, ctrl, shift }: MoveKey,
  { rows, columns, page }: Extent,
): Position | undefined {
  const to = (row: number, column: number): Position => ({ row: clamp(row, rows), column: clamp(column, columns) })
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : from.row - 1, from.column)
    case 'ArrowDown':
      return to(ctrl ? rows - 1 : from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, ctrl ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(from.row, ctrl ? columns - 1 : from.column + 1)
    case 'Home':
      return to(ctrl ? 0 : from.row, 0)
    case 'End':
      return to(ctrl ? rows - 1 : from.row, columns - 1)
    case 'PageUp':
      return to(from.row - page, from.column)
    case 'PageDown':
      return to(from.row + page, from.column)
    case 'Enter':
      return to(from.row + (shift ? -1 : 1), from.column)
    case 'Tab':
      return tab(from, shift, rows, columns)
    default:
      return undefined
  }
}

function tab(from: Position, back: boolean, rows: number, columns: number): Position | undefined {
  const next = from.row * columns + from.column + (back ? -1 : 1)
  if (next < 0 || next >= rows * columns) return undefined
  return { row: Math.floor(next / columns), column: next % columns }
}
