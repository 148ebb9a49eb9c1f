import type { Assessment } from '../../../norms/requirement.ts'
import type { Norm } from '../../../plan/schema/norm.ts'
import type { TraceInput } from '../../trace.ts'
import type { ExplainContext } from '../inputs.ts'

/** The formula of a shape in symbols, the same with numbers, and where the numbers come from. */
export type Pieces = {
  readonly formula: string
  readonly expression: string
  /** The same with the upper value of a range: its two ends are two calculations. */
  readonly expressionHigh?: string
  readonly inputs: readonly TraceInput[]
}

export type Explainer<N extends Norm> = {
  explain(norm: N, found: Assessment, context: ExplainContext): Pieces
}
