/** A facility’s own figure as an input: what the plan holds, what the document printed in its place, and who says so. */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { digits, type Message, message } from '../../text/message.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input, sourceOf, typedIn } from './inputs.ts'

export type StockSide = 'base' | 'planned'
type Holder = Pick<FacilityAllocation, 'facility' | 'resource'>

export function stockInput(
  { results, language }: ExplainContext,
  row: Holder,
  which: StockSide,
  unit: string,
): TraceInput {
  const { plan, stocks } = results
  const found = stocks.facility(row.facility, row.resource)[which]
  const planBy = plan.resources.find((r) => r.id === row.resource)?.planBy ?? 'actual'
  const name =
    which === 'base'
      ? message('trace.name.base', { year: plan.baseYear, measure: `term.${planBy}` })
      : message('trace.name.planned', { year: plan.targetYear })
  const source = found !== undefined && found.cite === undefined ? typedIn(language) : sourceOf(plan, found?.cite)
  return input(name, found?.value, unit, source)
}

/** What the document prints for this figure, where the plan holds another or none. */
function printedInstead(
  { results: { plan } }: ExplainContext,
  row: Holder,
  which: StockSide,
  value: number | undefined,
) {
  const year = which === 'base' ? plan.baseYear : plan.targetYear
  return plan.printed.find(
    (f) =>
      f.facility === row.facility &&
      f.resource === row.resource &&
      f.year === year &&
      f.measure === 'count' &&
      f.value !== value,
  )
}

/** The figure of the document beside the planner’s own. */
export function printedInput(
  context: ExplainContext,
  row: Holder,
  which: StockSide,
  value: number | undefined,
  unit: string,
): TraceInput[] {
  const printed = printedInstead(context, row, which, value)
  return printed === undefined
    ? []
    : [input(message('trace.name.printed'), printed.value, unit, sourceOf(context.results.plan, printed.cite))]
}

export function givenStep(value: number, given: TraceInput): TraceStep {
  const label = given.source?.status === 'assumption' ? message('trace.step.typedIn') : message('trace.step.asGiven')
  return { label, expression: digits(value), result: value }
}

/** Why a figure is missing: the document does not list it, or the planner took it out. */
export function missingReason(context: ExplainContext, row: Holder, which: StockSide, unit: string): Message {
  const printed = printedInstead(context, row, which, undefined)
  return printed === undefined
    ? message('trace.reason.notListed')
    : message('trace.reason.cleared', { printed: printed.value, unit })
}
