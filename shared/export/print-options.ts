import type { Language } from '../text/message.ts'

/** What the planner chooses about a print; the same for preview, PDF and html. */
export type PrintOptions = {
  readonly language: Language
  /** Number printed on the first page, ≥ 1: the tables usually stand inside a longer document. */
  readonly firstPage: number
  /** Number of the first table, ≥ 1; the tables after it count on. */
  readonly firstTable: number
  /** Keys of columns left out, in every table that has them. */
  readonly hiddenColumns: readonly string[]
  readonly notes: boolean
  /** Title of the document (window title, PDF title); not on the page. */
  readonly title?: string
  /** Folder of the packaged faces, with a slash at its end, e.g. app://norma/fonts/; without it only the machine’s own fonts. */
  readonly fontBase?: string
}

export const defaultPrintOptions: PrintOptions = {
  language: 'zh-CN',
  firstPage: 1,
  firstTable: 1,
  hiddenColumns: [],
  notes: true,
}
