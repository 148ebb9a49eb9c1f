import type { Orientation } from './page-geometry.ts'

export type HeadingLevel = 2 | 3 | 4 | 5

/** A table whose every line and height is known: what the paginator cuts into pages. Lengths in px. */
export type MeasuredRow = {
  readonly key: string
  /** Position in the table. A row higher than a page comes as several of one index; otherwise each index stands once. */
  readonly index: number
  readonly role: 'head' | 'body' | 'ofWhich' | 'group' | 'total'
  readonly height: number
  readonly label: readonly string[]
  readonly cells: readonly MeasuredCell[]
  /** The block this row stands in, its label broken to the block column. */
  readonly block?: MeasuredBlock
}
export type MeasuredCell = { readonly lines: readonly string[]; readonly align: 'right' | 'center' | 'left' }
export type MeasuredBlock = { readonly label: string; readonly lines: readonly string[]; readonly height: number }

export type HeadCell = {
  readonly lines: readonly string[]
  readonly columnSpan: number
  readonly rowSpan: number
  /** Last column of the table: no rule at its right. */
  readonly last: boolean
}

export type MeasuredTable = {
  readonly id: string
  /** Of the item of the document; two items may show one table. */
  readonly key: string
  readonly orientation: Orientation
  /** Of its caption as a heading: one below the heading it stands under. */
  readonly level: HeadingLevel
  /** px of the text; a small table is set in 小四, a wide one smaller. */
  readonly size: number
  readonly lineHeight: number
  /** Widths of block column (if any), name column and columns; together the type area. */
  readonly widths: readonly number[]
  readonly caption: readonly string[]
  readonly captionContinued: readonly string[]
  /** “单位：张”, absent where the table has no unit of its own. */
  readonly unit?: string
  /** One to three rows of heads with their heights. */
  readonly head: readonly { readonly height: number; readonly cells: readonly HeadCell[] }[]
  readonly rows: readonly MeasuredRow[]
  readonly notes: readonly string[]
  /** The columns right of those an earlier slice of the same table shows: it starts under 续表. */
  readonly slice: number
  /** How many slices the table has. */
  readonly slices: number
}

export const headHeight = (table: MeasuredTable): number => table.head.reduce((sum, row) => sum + row.height, 0)
