import type { Decimal } from '../base/decimal.ts'
import type { Message } from '../text/message.ts'

/** A formula after it was found harmless: nothing in this tree can name more than a number or an entry of the plan. */
export type Formula =
  | { readonly type: 'number'; readonly value: Decimal }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'minus'; readonly of: Formula }
  | { readonly type: 'sum'; readonly op: '+' | '-'; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'product'; readonly op: '*' | '/' | '^'; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'call'; readonly name: FormulaFunction; readonly args: readonly Formula[] }
  | { readonly type: 'if'; readonly test: Test; readonly yes: Formula; readonly no: Formula }

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!='
/** What is true or false; only a condition may be. */
export type Test =
  | { readonly type: 'compare'; readonly op: Comparison; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'logic'; readonly op: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly type: 'not'; readonly of: Test }

export const formulaFunctions = ['min', 'max', 'ceil', 'floor', 'round'] as const
export type FormulaFunction = (typeof formulaFunctions)[number]

/** What stands in the way of a formula, in words for the planner. */
export class FormulaFault extends Error {
  readonly reason: Message
  constructor(reason: Message) {
    super(reason.key)
    this.reason = reason
  }
}
