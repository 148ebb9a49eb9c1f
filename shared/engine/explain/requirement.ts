/** Why a norm requires this many: its value, what it is multiplied with, how the result was rounded, and what was held against it. */
import type { Decimal } from '../../base/decimal.ts'
import { type Bound, roundingOf } from '../../norms/bound.ts'
import { hasNumber } from '../../norms/each-unit.ts'
import type { Assessment } from '../../norms/requirement.ts'
import { unitName } from '../../norms/units.ts'
import type { Norm } from '../../plan/schema/norm.ts'
import { digits, message } from '../../text/message.ts'
import type { TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input } from './inputs.ts'
import { explainerOf } from './norms/explainers.ts'
import { isFraction, path, shownValue, valueIn, valueInput } from './norms/norm-value.ts'
import type { Pieces } from './norms/pieces.ts'
import type { Parts } from './parts.ts'
import type { Which } from './subject.ts'

export function explainRequirement(context: ExplainContext, normId: string, year: number, which: Which = {}): Parts {
  const { plan, requirements } = context.results
  const norm = plan.norms.find((n) => n.id === normId)
  const stated = requirements.find((r) => r.norm === normId && r.year === year && fits(r, which))
  const found = norm === undefined || stated === undefined ? undefined : inPercent(norm, stated)
  const unit = norm === undefined ? '' : unitLabelOf(norm, context)
  if (norm === undefined || found === undefined)
    return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const { formula, inputs, expression, expressionHigh } =
    summed(norm, found, context) ?? explainerOf(norm.shape).explain(norm, found, context)
  const rounded = found.value ?? found.low ?? found.high
  return {
    id: `norm.${norm.shape}`,
    unit,
    formula,
    inputs: [...inputs, ...actualInput(found, unit)],
    ...(rounded !== undefined && { value: rounded.toNumber() }),
    steps: [
      ...path(norm, year),
      ...per100000(found),
      ...(found.unrounded === undefined ? [] : rounding(norm, found, expression, expressionHigh)),
    ],
    ...(found.reason !== undefined && { reason: found.reason }),
  }
}

export const fits = ({ scope, item }: Assessment, which: Which): boolean =>
  (['unit', 'class', 'facility'] as const).every((key) => which[key] === undefined || which[key] === scope[key]) &&
  (which.item === undefined || which.item === item)

export function explainValue(context: ExplainContext, normId: string, year: number): Parts {
  const norm = context.results.plan.norms.find((n) => n.id === normId)
  const own = norm === undefined ? undefined : shownValue(norm, valueIn(norm, year))
  if (norm === undefined || own?.value === undefined)
    return { unit: '', formula: '', inputs: [], steps: [], reason: message('norm.noValue') }
  return {
    id: `norm.${norm.shape}`,
    unit: own.unit,
    formula: 'ρ',
    value: own.value,
    inputs: [valueInput(norm, year, context)],
    steps: path(norm, year),
  }
}

/** An occupancy that is asked for is a fraction in the results and per cent in every cell; amounts stay what they are. */
export function inPercent(norm: Norm, found: Assessment): Assessment {
  if (norm.shape !== 'utilisation' || !isFraction(norm)) return found
  const times = <T extends Decimal>(value: T | undefined): T | undefined => value?.times(100) as T | undefined
  const scaled = {
    low: times(found.low),
    value: times(found.value),
    high: times(found.high),
    unrounded: times(found.unrounded),
    actual: times(found.actual),
    gap: times(found.gap),
    found: found.found === undefined ? undefined : { ...found.found, value: found.found.value.times(100) },
  }
  return { ...found, ...Object.fromEntries(Object.entries(scaled).filter(([, value]) => value !== undefined)) }
}

export function unitLabelOf(norm: Norm, { results }: ExplainContext): string {
  if (norm.shape === 'utilisation' && isFraction(norm)) return '%'
  const own = 'unitLabel' in norm ? norm.unitLabel : undefined
  return own ?? results.plan.resources.find((r) => r.id === norm.resource)?.counter ?? ''
}

/** A whole that is the sum of its units says so, with the units as inputs. */
function summed(norm: Norm, found: Assessment, { results }: ExplainContext): Pieces | undefined {
  const { plan, requirements } = results
  if (norm.scope.each === undefined || found.scope.unit !== norm.scope.unit || !hasNumber(found)) return undefined
  const parts = requirements.filter(
    (r) => r.norm === norm.id && r.year === found.year && r.scope.unit !== norm.scope.unit && hasNumber(r),
  )
  if (parts.length === 0 || found.reason?.key === 'norm.rollUpOwn') return undefined
  const inputs = parts.map((p): TraceInput => {
    const amount = (p.value ?? p.low ?? p.high)?.toNumber()
    return input(message('trace.name.row', { name: unitName(plan, p.scope.unit ?? '') }), amount, '')
  })
  return { formula: 'Σ n', expression: inputs.map((i) => digits(i.value ?? 0)).join(' + '), inputs }
}

/** What monitoring found, so that the distance can be checked. */
function actualInput({ found }: Assessment, unit: string): TraceInput[] {
  if (found === undefined) return []
  return [input(message('norm.name.found', { year: found.year }), found.value.toNumber(), unit)]
}

function per100000({ per100000: low }: Assessment): TraceStep[] {
  if (low === undefined) return []
  return [{ label: message('norm.name.per100000'), expression: digits(low.toNumber()), result: low.toNumber() }]
}

function rounding(norm: Norm, found: Assessment, expression: string, expressionHigh = ''): TraceStep[] {
  const { unrounded, unroundedHigh, value, low, high } = found
  const bound: Bound = value !== undefined ? 'value' : low !== undefined ? 'low' : 'high'
  const exact = unrounded?.toNumber()
  const isSum = norm.scope.each !== undefined && found.scope.unit === norm.scope.unit
  const asked: TraceStep = {
    label: message('trace.step.requirement'),
    expression,
    ...(exact !== undefined && { result: exact }),
  }
  const round = (which: Bound, from: number | undefined, to: number | undefined): TraceStep => ({
    label: message('trace.step.round', { mode: `rounding.${roundingOf(norm, which).mode}` }),
    expression: digits(from ?? 0),
    ...(to !== undefined && { result: to }),
  })
  // A sum adds what its units rounded; rounding it again would say something that never happened.
  if (isSum && found.reason?.key !== 'norm.rollUpOwn') {
    const result = (value ?? low ?? high)?.toNumber()
    return [{ ...asked, ...(result !== undefined && { result }) }]
  }
  const first = round(bound, exact, (value ?? low ?? high)?.toNumber())
  if (unroundedHigh === undefined || bound === 'high') return [asked, first]
  const most = unroundedHigh.toNumber()
  // Each end of a range is a calculation of its own: 41 does not become 61.
  const askedHigh: TraceStep[] =
    expressionHigh === ''
      ? []
      : [{ label: message('trace.step.requirement'), expression: expressionHigh, result: most }]
  return [asked, first, ...askedHigh, round('high', most, high?.toNumber())]
}
