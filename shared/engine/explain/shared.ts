/**
 * Why a method gives a facility this many: what there is to share after locked facilities and those at their bounds, times its
 * weight over the weights of those who share. Every number of the expression stands among the inputs, so that the sum holds on a
 * calculator.
 */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { ruleFor } from '../../allocation/control.ts'
import { type Decimal, sum } from '../../base/decimal.ts'
import { digits, message } from '../../text/message.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import { stockInput } from './stock.ts'

export function explainShared(context: ExplainContext, row: FacilityAllocation, unit: string, value: number): Parts {
  const { allocation, plan } = context.results
  const scope = row.sharedBy ?? row.class
  const here = (t: { readonly resource: string; readonly year: number }) =>
    t.resource === row.resource && t.year === plan.targetYear
  const total = allocation.totals.find((t) => t.class === scope && here(t))
  const siblings = allocation.facilities.filter((f) => (f.sharedBy ?? f.class) === scope && here(f))
  const rule = ruleFor(plan, scope, row.resource)
  const incremental = total?.method === 'incremental'
  const requirement =
    total?.controlNorm === undefined ? undefined : explainRequirement(context, total.controlNorm, plan.targetYear)
  const control = input(
    message('trace.name.control', { class: plan.classes.find((c) => c.id === scope)?.name ?? scope }),
    total?.control?.toNumber(),
    unit,
  )
  const fixed = siblings.filter((f) => f.bound !== undefined && f.allocated !== undefined)
  const free = siblings.filter((f) => f.bound === undefined && f.allocated !== undefined)
  const fixedInputs = fixed.filter((f) => f.facility !== row.facility).map((f) => fixedInput(context, f, unit))
  const steps = requirement?.steps ?? []
  const given = [control, ...(requirement?.inputs ?? [])]
  if (row.bound === 'min' || row.bound === 'max') {
    const label = message('trace.note.bound', { bound: `trace.bound.${row.bound}` })
    const bound = input(label, value, unit)
    return {
      unit,
      formula: 'x = b',
      value,
      inputs: [bound, ...given],
      steps: [...steps, { label, expression: digits(value), result: value }],
    }
  }

  const add = (values: readonly (Decimal | undefined)[]): number => sum(values.flatMap((v) => v ?? [])).toNumber()
  const weights = add(free.map((f) => f.weight))
  const bases = add(free.map((f) => f.base))
  const base = stockInput(context, row, 'base', unit)
  const taken = takenFrom(context, row)
  const less = [
    ...(rule?.reserve === undefined ? [] : [rule.reserve]),
    ...(taken === undefined ? [] : [taken]),
    ...fixed.map((f) => f.allocated?.toNumber() ?? 0),
    ...(incremental ? [bases] : []),
  ]
  const pool =
    less.length === 0 ? digits(control.value ?? 0) : `(${[control.value ?? 0, ...less].map(digits).join(' − ')})`
  const quota = row.quota?.toDecimalPlaces(4).toNumber()
  const start = incremental ? `${digits(base.value ?? 0)} + ` : ''
  const shareStep: TraceStep = {
    label: message('trace.step.share'),
    expression: `${start}${pool} × ${digits(row.weight?.toNumber() ?? 0)} ÷ ${digits(weights)}`,
    ...(quota !== undefined && { result: quota }),
  }
  const whole: TraceStep = {
    label: message('trace.step.remainder'),
    expression: digits(quota ?? value),
    result: value,
    note: message('trace.note.remainder', { count: free.length, total: add(free.map((f) => f.allocated)) }),
  }
  const step = rule?.step ?? 1
  // Other weights are no amounts of the resource: people, visits, what a formula says.
  const isOwnAmount = rule?.weights === undefined || rule.weights === 'planned' || rule.weights === 'base'
  const inputs: TraceInput[] = [
    control,
    ...(rule?.reserve === undefined ? [] : [input(message('trace.name.reserve'), rule.reserve, unit)]),
    ...(taken === undefined ? [] : [input(message('trace.name.taken'), taken, unit)]),
    ...fixedInputs,
    isOwnAmount
      ? input(message('trace.name.weight'), row.weight?.toNumber(), unit, weightSource(context, row, unit))
      : input(message('trace.name.weight'), row.weight?.toNumber(), ''),
    input(message('trace.name.weights', { count: free.length }), weights, isOwnAmount ? unit : ''),
    ...(incremental ? [base, input(message('trace.name.bases', { count: free.length }), bases, unit)] : []),
    ...(step > 1 ? [input(message('trace.note.step', { step, counter: unit }), step, unit)] : []),
    ...(requirement?.inputs ?? []),
  ]
  return {
    unit,
    formula: incremental ? 'x = b + (T − Σb) × w ÷ Σw' : 'x = T × w ÷ Σw',
    value,
    inputs,
    steps: [...steps, shareStep, whole],
  }
}

/** What the parts of a group that share on their own have of its control total. */
function takenFrom(
  { results: { allocation, plan, classes } }: ExplainContext,
  row: FacilityAllocation,
): number | undefined {
  if (row.sharedBy === undefined) return undefined
  const parts = new Set(classes.partsOf(row.sharedBy))
  const shared = new Set(
    allocation.facilities.flatMap((f) => (f.sharedBy === row.sharedBy && f.resource === row.resource ? f.class : [])),
  )
  const others = allocation.totals.filter(
    (t) => parts.has(t.class) && !shared.has(t.class) && t.resource === row.resource && t.year === plan.targetYear,
  )
  const amounts = others.flatMap((t) => t.allocated ?? [])
  return amounts.length === 0 ? undefined : sum(amounts).toNumber()
}

/** The weight is the planned figure, or the base one where nothing is planned: it cites what that figure cites. */
function weightSource(context: ExplainContext, row: FacilityAllocation, unit: string) {
  const planned = stockInput(context, row, 'planned', unit)
  const from = planned.value === row.weight?.toNumber() ? planned : stockInput(context, row, 'base', unit)
  return from.source === undefined ? {} : { source: from.source }
}

/** A facility that takes no share: locked at its planned figure, or at a bound of its own. */
function fixedInput(context: ExplainContext, row: FacilityAllocation, unit: string): TraceInput {
  const { source } = stockInput(context, row, 'planned', unit)
  const name = message('trace.name.fixed', { name: row.name, bound: `trace.bound.${row.bound ?? 'lock'}` })
  return input(name, row.allocated?.toNumber(), unit, row.bound === 'lock' && source !== undefined ? { source } : {})
}
