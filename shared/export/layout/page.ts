import type { MeasuredRow, MeasuredTable } from './measured-table.ts'

/** Part of a table on one page: caption, unit, heads and rows [from, to). Positions from the top of the type area, px. */
export type TableBlock = {
  readonly kind: 'table'
  readonly table: MeasuredTable
  /** Under 续表N, heads repeated. */
  readonly continued: boolean
  readonly top: number
  readonly height: number
  readonly rows: readonly MeasuredRow[]
  /** Heights of the rows here: a block label higher than its rows makes the last of them taller. */
  readonly rowHeights: readonly number[]
}
export type NoteBlock = {
  readonly kind: 'notes'
  readonly table: MeasuredTable
  readonly top: number
  readonly height: number
  readonly lines: readonly string[]
  /** The paragraph goes on overleaf: its last line here is filled like the others. */
  readonly unfinished: boolean
}
export type PageBlock = TableBlock | NoteBlock
export type Page = { readonly number: number; readonly blocks: readonly PageBlock[] }
