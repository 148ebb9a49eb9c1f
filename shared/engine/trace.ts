import type { Message } from '../text/message.ts'

/** 为什么是这个数: formula, inputs with unit and source clause, steps. */
export type Trace = {
  readonly cell: { readonly table: string; readonly row: string; readonly column: string }
  readonly title: Message
  /** Which formula of docs/FORMULAS.md it is, e.g. norm.density. */
  readonly id?: string
  readonly value?: number | string
  readonly unit: string
  /** The formula in symbols, e.g. ρ × P ÷ k. */
  readonly formula: string
  readonly inputs: readonly TraceInput[]
  readonly steps: readonly TraceStep[]
  /** Why there is no value. */
  readonly reason?: Message
}

export type TraceInput = {
  readonly name: Message
  readonly value?: number
  readonly unit: string
  readonly source?: {
    readonly title: string
    readonly status: 'official' | 'secondary' | 'unverified' | 'assumption' | 'implied'
    readonly place?: string
    readonly lines?: readonly number[]
    readonly quote?: string
    /** How an implied figure was derived, or what else is to be said of the source. */
    readonly note?: string
    readonly interval?: { readonly low: number; readonly high: number }
  }
}

export type TraceStep = {
  readonly label: Message
  /** With numbers in place of symbols, e.g. 1.66 × 406890 ÷ 1000. */
  readonly expression: string
  readonly result?: number
  readonly note?: Message
}
