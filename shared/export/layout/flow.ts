/** What is put on pages, in order, every line and height known. Lengths in px. */
import type { HeadingLevel, MeasuredTable } from './measured-table.ts'

export type TextRole = 'title' | 'date' | 'heading1' | 'heading2' | 'heading3' | 'paragraph'
export type MeasuredText = {
  readonly key: string
  readonly role: TextRole
  readonly lines: readonly string[]
  readonly lineHeight: number
  /** Room above, left out at the top of a page, and below. */
  readonly before: number
  readonly after: number
}
export type MeasuredChart = {
  readonly key: string
  readonly level: HeadingLevel
  readonly svg: string
  readonly svgHeight: number
  /** The caption stands below a figure. */
  readonly caption: readonly string[]
  readonly notes: readonly string[]
  readonly height: number
}
export type FlowItem =
  | { readonly kind: 'table'; readonly table: MeasuredTable }
  | { readonly kind: 'text'; readonly text: MeasuredText }
  | { readonly kind: 'chart'; readonly chart: MeasuredChart }
  | { readonly kind: 'break' }
