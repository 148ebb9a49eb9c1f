/**
 * 敏感性: one input at a time at the low and at the high end of its range, all others as in the plan; the output at both ends.
 * Sorted by width |high − low| of the output, widest first; ties keep the order of the inputs.
 */
import type { Results } from '../engine/results.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import { amountOf, type TotalMeasure, totalIn } from './draws.ts'
import { applies, presentValue, settledValue, withValue } from './input-value.ts'
import { type LeanResults, leanRunner } from './lean-run.ts'

export type Output =
  | { readonly kind: 'total'; readonly class: string; readonly resource: string; readonly measure: TotalMeasure }
  | { readonly kind: 'norm'; readonly norm: string }

export type Bar = {
  readonly input: UncertainInput
  readonly present?: number
  /** The output with the input at the low and at the high end; absent where it cannot be computed there. */
  readonly atLow?: number
  readonly atHigh?: number
  /** |atHigh − atLow|. */
  readonly width?: number
}
export type Sensitivity = {
  readonly output: Output
  /** Of the plan as it stands. */
  readonly base?: number
  readonly bars: readonly Bar[]
  readonly stale: readonly UncertainInput[]
}

export function sensitivity(results: Results, given: readonly UncertainInput[], output: Output): Sensitivity {
  const inputs = given.filter((input) => applies(results, input))
  const runner = leanRunner(results, inputs)
  const base = read(runner.run(results.plan), output)
  const bars = inputs.map((input): Bar => {
    const present = presentValue(results, input)
    const at = (value: number) =>
      read(runner.run(withValue(results.plan, input, settledValue(input.kind, value), present)), output)
    const [atLow, atHigh] = [at(input.low), at(input.high)]
    return {
      input,
      ...(present !== undefined && { present }),
      ...(atLow !== undefined && { atLow }),
      ...(atHigh !== undefined && { atHigh }),
      ...(atLow !== undefined && atHigh !== undefined && { width: Math.abs(atHigh - atLow) }),
    }
  })
  return {
    output,
    ...(base !== undefined && { base }),
    bars: bars.sort((a, b) => (b.width ?? -1) - (a.width ?? -1)),
    stale: given.filter((input) => !inputs.includes(input)),
  }
}

const read = (run: LeanResults, output: Output): number | undefined =>
  output.kind === 'norm' ? amountOf(run.assessments(output.norm)) : totalIn(run, output)?.[output.measure]?.toNumber()
