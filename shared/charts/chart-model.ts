/**
 * A chart as plain data: what the screen draws with Chart.js, what paper draws as lines and areas, and the table that says the
 * same in numbers. Every bar is an interval from one number to another, so that bars, two-sided bars and steps are one thing.
 */
import type { TableModel } from '../tables/table-model.ts'
import type { Message } from '../text/message.ts'

/** How a bar is filled: told apart by tone and by hatching, so that black-and-white print keeps them apart. */
export type Fill = 'light' | 'hatched' | 'dark' | 'dotted'

export type Bar = {
  readonly from: number
  readonly to: number
  /** The direct label at the end of the bar, as print writes numbers. */
  readonly text: string
}
export type Series = {
  readonly label: string
  readonly fill: Fill
  /** One per label; undefined where nothing is known, which is not 0. */
  readonly bars: readonly (Bar | undefined)[]
  /** Fills of single bars where they differ from that of the series: steps down among steps up. */
  readonly fills?: readonly Fill[]
}
/** A tick of 2 px across the bars of a label: what a norm asks for, what a control total allows. */
export type Ticks = { readonly label: string; readonly values: readonly (number | undefined)[] }

export type ChartModel = {
  readonly id: string
  readonly title: string
  /** What the chart shows, in one sentence with its numbers: for those who do not see it. */
  readonly alt: string
  readonly notes: readonly Message[]
  readonly unit: string
  /**
   * beside  bars of a label under each other, names at the left
   * mirror  two series, one to the left and one to the right of the names
   * steps   one bar per label, each going on where the one before it ended
   */
  readonly arrangement: 'beside' | 'mirror' | 'steps'
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly ticks?: Ticks
  /** The numbers of the chart as a table. */
  readonly table: TableModel
}
