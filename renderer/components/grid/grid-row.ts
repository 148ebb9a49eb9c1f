/** What a grid shows: plain data, so that a row can be compared with its last state and left alone when nothing changed. */
import type { Status } from '../../../shared/norms/requirement.ts'
import type { Message } from '../../../shared/text/message.ts'

export type Mark = Status

export type CellContent = {
  readonly text: string
  /** What is copied and edited: the bare number. Absent for an empty cell. */
  readonly raw?: number | string
  /** Shape before the number; colour is never the only signal. */
  readonly mark?: Mark
  readonly tint?: 'short' | 'over'
  /** ≠ before the number, with this sentence. */
  readonly differs?: string
  /** Signed share for a bar around zero: 0.16 is +16 %. */
  readonly bar?: number
  readonly muted?: boolean
  /** A result that stands where an input can be typed. */
  readonly computed?: boolean
  /** What is read aloud where the text alone does not say it: 缺 19 张. */
  readonly spoken?: string
  /** The text was not taken: it stands here only, and this says why. */
  readonly bad?: Message
}

export type GridRow = {
  readonly key: string
  readonly label: string
  /** Smaller words after the label: a norm, a count of institutions. */
  readonly note?: string | undefined
  readonly kind: 'group' | 'leaf' | 'total'
  readonly level: 0 | 1 | 2
  readonly cells: Readonly<Record<string, CellContent>>
  /** Columns that can be typed in when the row is not locked. */
  readonly editable: readonly string[]
  readonly lockable: boolean
  readonly locked: boolean
}

export type GridColumn = {
  readonly key: string
  readonly head: string
  readonly headNote?: string
  readonly width: number
  /** Texts stand on the left; numbers, where absent, on the right. */
  readonly kind?: 'number' | 'text'
  /** What may be chosen, offered while it is typed; any other text is still handed on. */
  readonly choices?: readonly string[]
  /** A head that can be pressed to sort by it. */
  readonly sort?: 'up' | 'down' | 'none'
}

export type CellAddress = { readonly row: string; readonly column: string }

/** null clears the cell: absent, not 0. */
export type CellEdit<V = number> = CellAddress & { readonly value: V | null }

/** The column of row heads, as an address. */
export const rowHeadColumn = ':head'

export const sameAddress = (a: CellAddress | undefined, b: CellAddress | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.row === b.row && a.column === b.column)

/** What is copied and edited: the label of a row head, the bare value of a cell. */
export const rawOf = (row: GridRow, column: string): string | number | undefined =>
  column === rowHeadColumn ? (row.cells[column]?.raw ?? row.label) : row.cells[column]?.raw

export const isEditable = (row: GridRow, column: string): boolean => !row.locked && row.editable.includes(column)

/** Two states of a row that look the same. */
export function sameRow(a: GridRow, b: GridRow): boolean {
  if (a === b) return true
  if (a.key !== b.key || a.label !== b.label || a.note !== b.note || a.kind !== b.kind || a.level !== b.level)
    return false
  if (a.locked !== b.locked || a.lockable !== b.lockable || a.editable.join() !== b.editable.join()) return false
  const keys = Object.keys(a.cells)
  return keys.length === Object.keys(b.cells).length && keys.every((key) => sameCell(a.cells[key], b.cells[key]))
}

export function sameCell(a: CellContent | undefined, b: CellContent | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  return (
    a.text === b.text &&
    a.raw === b.raw &&
    a.mark === b.mark &&
    a.tint === b.tint &&
    a.differs === b.differs &&
    a.bar === b.bar &&
    a.muted === b.muted &&
    a.computed === b.computed &&
    a.spoken === b.spoken &&
    a.bad === b.bad
  )
}
