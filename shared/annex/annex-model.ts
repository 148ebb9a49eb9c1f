/**
 * An annex as it will be printed: an ordered list of blocks, every word and number final. The paper, Word, Excel, html and
 * Markdown writers read this and nothing else of the plan, so that they cannot say different things.
 */
import type { ChartModel } from '../charts/chart-model.ts'
import type { TableModel } from '../tables/table-model.ts'
import type { Language } from '../text/message.ts'

/** Number and title of a table or chart. Word numbers `prefix` + `number` by a field of its own per prefix. */
export type Caption = {
  /** “表”, “附表”, “专栏”, “图”; empty where nothing is numbered. */
  readonly prefix: string
  readonly number: number
  /** “表3”; empty where nothing is numbered. */
  readonly label: string
  /** “续表3” */
  readonly continued: string
  readonly title: string
}

/** `key` is unique in the annex; layouts answer on which pages it stands. */
type Common = { readonly key: string }

/** The title of the whole, 二号小标宋, centred; one per annex, first. */
export type TitleBlock = Common & { readonly kind: 'title'; readonly text: string }
/** Under the title or at the end, centred or at the right: the date as typed. */
export type DateBlock = Common & { readonly kind: 'date'; readonly text: string }
/** 一、 黑体 · （一） 楷体 · 1. 仿宋. The sign stands in the text already. */
export type HeadingBlock = Common & { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
/** 正文: two characters indented, justified. Fields are filled in. */
export type ParagraphBlock = Common & { readonly kind: 'paragraph'; readonly text: string }
export type TableItem = Common & {
  readonly kind: 'table'
  /** Columns, rows and decimals as chosen. */
  readonly model: TableModel
  readonly caption: Caption
  /** Final words without “注：” and numbers; the dash of missing numbers is explained among them. */
  readonly notes: readonly string[]
  readonly orientation: 'auto' | 'portrait' | 'landscape'
}
export type ChartItem = Common & {
  readonly kind: 'chart'
  readonly chart: ChartModel
  readonly caption: Caption
  readonly notes: readonly string[]
}
export type PageBreak = Common & { readonly kind: 'pageBreak' }

export type AnnexBlock = TitleBlock | DateBlock | HeadingBlock | ParagraphBlock | TableItem | ChartItem | PageBreak

export type Annex = {
  readonly id: string
  /** Name of the document: PDF title, title property of Word and Excel, file name. */
  readonly title: string
  readonly language: Language
  /** Printed on the first page, ≥ 1. */
  readonly firstPage: number
  readonly blocks: readonly AnnexBlock[]
  /** As typed; the date of files where a format has one (never the clock). ISO, e.g. 2026-03-01. */
  readonly date?: string
}
