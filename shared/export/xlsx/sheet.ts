/** A sheet before it is written: rows of cells with what they hold and how they look. Rows and columns count from 0. */

export type Look = {
  readonly font: 'body' | 'head' | 'title' | 'note'
  readonly align: 'left' | 'center' | 'right'
  /** Number format, e.g. 0.00; General where absent. */
  readonly format?: string
  readonly wrap?: boolean
  readonly ruled?: boolean
  /** A number people may change: the formulas follow. */
  readonly input?: boolean
}

/** A number or a text; a formula has the number it gives beside it, as the program that saved it last would leave it. */
export type SheetCell = { readonly value?: number | string; readonly formula?: string; readonly look: Look }

export type SheetRow = { readonly cells: readonly (SheetCell | undefined)[]; readonly height?: number }

export type Sheet = {
  readonly name: string
  /** Widths of the columns in characters of the standard face. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  /** A1:B2 */
  readonly merges: readonly string[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Rows repeated at the top of each printed page: first and last. */
  readonly repeated: readonly [number, number]
  readonly landscape: boolean
}
