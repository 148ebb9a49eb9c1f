import type { MeasuredChart, MeasuredText } from './flow.ts'
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
/** Title, heading or the lines of a paragraph on one page. */
export type TextBlock = {
  readonly kind: 'text'
  readonly text: MeasuredText
  readonly top: number
  readonly height: number
  readonly lines: readonly string[]
  /** The paragraph begins here: its first line is indented. */
  readonly begins: boolean
  /** The paragraph ends here: its last line is not filled. */
  readonly ends: boolean
}
export type ChartBlock = {
  readonly kind: 'chart'
  readonly chart: MeasuredChart
  readonly top: number
  readonly height: number
}
export type PageBlock = TableBlock | NoteBlock | TextBlock | ChartBlock
export type Page = { readonly number: number; readonly landscape?: true; readonly blocks: readonly PageBlock[] }

/** Key of the item of the document that the block is a part of. */
export function keyOfBlock(block: PageBlock): string {
  switch (block.kind) {
    case 'table':
    case 'notes':
      return block.table.key
    case 'text':
      return block.text.key
    case 'chart':
      return block.chart.key
  }
}
