import type { Message } from '../text/message.ts'

export type Column = {
  readonly key: string
  readonly label: string
  /** Shared head over neighbouring columns. */
  readonly group?: string
  /** Head over neighbouring groups: heads have at most three rows. */
  readonly over?: string
  /** Its own unit, where the columns of the table have several; a view writes it into the head. */
  readonly counter?: string
  readonly kind: 'count' | 'density' | 'ratio' | 'text' | 'percent'
  /** Decimals shown; a ratio is shown as 1∶r. */
  readonly decimals: number
  /** Differences: +4, −4 and a plain 0. */
  readonly signed?: true
}

export type Row = {
  readonly key: string
  readonly label: string
  readonly role: 'facility' | 'class' | 'group' | 'ofWhich' | 'norm' | 'text' | 'total'
  /** Label of the block this row stands in (指标维度). */
  readonly block?: string
  /** A missing key is an empty cell: not printed, not 0. Numbers are rounded to the column’s decimals. */
  readonly cells: Readonly<Record<string, number | string>>
  /** Per cell kind where it differs from the column’s, e.g. a ratio row among densities. */
  readonly kinds?: Readonly<Record<string, Column['kind']>>
  readonly decimals?: Readonly<Record<string, number>>
  readonly facility?: string
  readonly class?: string
  /** Keys of the rows whose sum this row is, where it is one of shown rows. */
  readonly sumOf?: readonly string[]
}

/** The only input of screen, chart, print and export: the same rows, totals and notes everywhere. */
export type TableModel = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly notes: readonly Message[]
  readonly rowHead: string
  /** Counts are shown divided by this: 10 000 in 万. Densities, ratios and shares never are. */
  readonly scale?: number
}
