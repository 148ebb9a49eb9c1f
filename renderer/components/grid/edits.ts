/** Turns a pasted block, a fill or a clearing into cell edits: what fits is written, what does not keeps its value and says why. */
import type { Result } from '../../../shared/base/result.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { Block } from './clipboard.ts'
import { type CellAddress, type CellEdit, type GridRow, isEditable, rawOf, rowHeadColumn } from './grid-row.ts'

export type ParseCell<V = number> = (text: string) => Result<V, Message>
export type Refused = CellAddress & { readonly reason: Message }
export type Edits<V = number> = { readonly edits: readonly CellEdit<V>[]; readonly refused: readonly Refused[] }

/** A rectangle of the grid by indexes, ends included; column 0 is the row head. */
export type Area = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Why a cell cannot be typed in. */
export function refusal(row: GridRow, column: string): Message {
  if (column === rowHeadColumn && row.kind === 'leaf') return message('grid.refuse.head')
  if (row.locked && row.editable.includes(column)) return message('grid.refuse.locked', { name: row.label })
  return row.kind === 'leaf' ? message('grid.refuse.computed') : message('grid.refuse.sum')
}

/** The text of one cell as an edit; an empty text clears. undefined: the value is what it was. */
export function editOf<V>(
  row: GridRow,
  column: string,
  text: string,
  parse: ParseCell<V>,
): Result<CellEdit<V> | undefined, Message> {
  const old = rawOf(row, column)
  if (text.trim() === '')
    return { ok: true, value: old === undefined ? undefined : { row: row.key, column, value: null } }
  if (text.trim() === String(old ?? '')) return { ok: true, value: undefined }
  if (!isEditable(row, column)) return { ok: false, error: refusal(row, column) }
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  return {
    ok: true,
    value: (parsed.value as unknown) === old ? undefined : { row: row.key, column, value: parsed.value },
  }
}

/** A block of texts laid on the grid from the area’s corner; one single text fills the whole area, like in a spreadsheet. */
export function pasteEdits<V>(
  rows: readonly GridRow[],
  columns: readonly string[],
  area: Area,
  block: Block,
  parse: ParseCell<V>,
): Edits<V> {
  const single = block.length === 1 && block[0]?.length === 1
  const height = single ? area.bottom - area.top + 1 : block.length
  return collect(
    height,
    (r) => {
      const width = single ? area.right - area.left + 1 : (block[r]?.length ?? 0)
      return Array.from({ length: width }, (_, c) => ({
        row: rows[area.top + r],
        column: columns[area.left + c],
        text: (single ? block[0]?.[0] : block[r]?.[c]) ?? '',
      }))
    },
    parse,
  )
}

/** Ctrl+D: the first row of the area into the rows below it; one single cell takes the cell above. */
export function fillDownEdits<V>(
  rows: readonly GridRow[],
  columns: readonly string[],
  area: Area,
  parse: ParseCell<V>,
): Edits<V> {
  const from = area.top === area.bottom ? area.top - 1 : area.top
  return collect(
    area.bottom - from,
    (r) =>
      columns.slice(area.left, area.right + 1).map((column) => ({
        row: rows[from + 1 + r],
        column,
        text: textOf(rows[from], column),
      })),
    parse,
  )
}

/** Del: every cell that can be typed in becomes 未列; the others stay. */
export function clearEdits<V>(
  rows: readonly GridRow[],
  columns: readonly string[],
  area: Area,
  parse: ParseCell<V>,
): Edits<V> {
  return collect(
    area.bottom - area.top + 1,
    (r) => columns.slice(area.left, area.right + 1).map((column) => ({ row: rows[area.top + r], column, text: '' })),
    parse,
  )
}

const textOf = (row: GridRow | undefined, column: string): string =>
  row === undefined ? '' : String(rawOf(row, column) ?? '')

type Target = { readonly row: GridRow | undefined; readonly column: string | undefined; readonly text: string }

function collect<V>(height: number, line: (r: number) => readonly Target[], parse: ParseCell<V>): Edits<V> {
  const edits: CellEdit<V>[] = []
  const refused: Refused[] = []
  for (let r = 0; r < height; r++)
    for (const { row, column, text } of line(r)) {
      if (row === undefined || column === undefined) continue
      if (!isEditable(row, column)) {
        // A copied sum or name laid on itself is no news.
        const own = textOf(row, column)
        if (text !== '' && text !== own) refused.push({ row: row.key, column, reason: refusal(row, column) })
        continue
      }
      const edit = editOf(row, column, text, parse)
      if (!edit.ok) refused.push({ row: row.key, column, reason: edit.error })
      else if (edit.value !== undefined) edits.push(edit.value)
    }
  return { edits, refused }
}
