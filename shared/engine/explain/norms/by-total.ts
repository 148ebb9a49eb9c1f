/** Traces of norms that rest on another amount: shares, ratios, identities, a share with a floor. */
import type { Assessment } from '../../../norms/requirement.ts'
import type { ShareNorm } from '../../../norms/share-total.ts'
import type { NormOf } from '../../../plan/schema/norm.ts'
import { message } from '../../../text/message.ts'
import type { TraceInput } from '../../trace.ts'
import { type ExplainContext, input, sourceOf } from '../inputs.ts'
import { rangeInputs, shown, valueInput } from './norm-value.ts'
import type { Explainer } from './pieces.ts'

/** The total a share is taken of. */
function totalInput(norm: ShareNorm, { scope, year }: Assessment, context: ExplainContext): TraceInput {
  const { plan, provided } = context.results
  const of = norm.of
  if (of.by === 'amount') return input(message('norm.name.given'), of.value, '', sourceOf(plan, of.cite ?? norm.cite))
  if (of.by === 'norm') return requiredInput(of.norm, year, context, scope.unit)
  const resource = plan.resources.find((r) => r.id === of.resource)
  const amount =
    scope.facility === undefined
      ? provided.within(scope.unit ?? norm.scope.unit, scope.class, of.resource, year)
      : provided.facility(scope.facility, of.resource, year)
  const name = message('trace.name.total', { resource: resource?.name ?? of.resource })
  return input(name, amount?.toNumber(), resource?.counter ?? '')
}

/** What another norm requires: of the same unit where it has an entry for it, else of its whole scope. */
export function requiredInput(id: string, year: number, { results }: ExplainContext, unit?: string): TraceInput {
  const { plan, requirements } = results
  const norm = plan.norms.find((n) => n.id === id)
  const entries = requirements.filter((r) => r.norm === id && r.year === year)
  const found = entries.find((r) => r.scope.unit === unit) ?? entries[0]
  const amount = found?.value ?? found?.low ?? found?.high
  const counter = plan.resources.find((r) => r.id === norm?.resource)?.counter ?? ''
  const name = message('norm.name.required', { norm: id, label: norm?.label ?? id })
  return input(name, amount?.toNumber(), counter, sourceOf(plan, norm?.cite))
}

export const share: Explainer<NormOf<'share'>> = {
  explain(norm, found, context) {
    const value = valueInput(norm, found.year, context)
    const total = totalInput(norm, found, context)
    return { formula: 's × T', expression: `${shown(value)} × ${shown(total)}`, inputs: [value, total] }
  },
}

export const shareRange: Explainer<NormOf<'shareRange'>> = {
  explain(norm, found, context) {
    const [low, high] = rangeInputs(norm, found.year, context)
    const total = totalInput(norm, found, context)
    return {
      formula: 's × T',
      expression: `${shown(low)} × ${shown(total)}`,
      expressionHigh: `${shown(high)} × ${shown(total)}`,
      inputs: [low, high, total],
    }
  },
}

export const shareOrFloor: Explainer<NormOf<'shareOrFloor'>> = {
  explain(norm, found, context) {
    const [low, high] = rangeInputs(norm, found.year, context)
    const total = totalInput(norm, found, context)
    const floor = input(message('norm.name.floor'), norm.floor, '', sourceOf(context.results.plan, norm.cite))
    const pick = norm.reading === 'either' ? 'min' : 'max'
    // Without a total only the floor is counted.
    const known = total.value !== undefined && low.value !== undefined
    return {
      formula: known ? `${pick}(s × T, F)` : 'F',
      expression: known ? `${pick}(${shown(low)} × ${shown(total)}, ${shown(floor)})` : shown(floor),
      inputs: [low, high, total, floor],
    }
  },
}

export const ratio: Explainer<NormOf<'ratio'>> = {
  explain(norm, { scope, year }, context) {
    const { plan, provided } = context.results
    const value = valueInput(norm, year, context)
    const resource = plan.resources.find((r) => r.id === norm.left)
    const left = input(
      message('trace.name.left', { year, resource: resource?.name ?? norm.left }),
      provided.within(scope.unit ?? norm.scope.unit, scope.class, norm.left, year)?.toNumber(),
      resource?.counter ?? '',
    )
    return { formula: 'r × x', expression: `${shown(value)} × ${shown(left)}`, inputs: [value, left] }
  },
}

export const identity: Explainer<NormOf<'identity'>> = {
  explain(norm, { year }, context) {
    const parts = norm.parts.map((id) => requiredInput(id, year, context))
    const whole = norm.whole === undefined ? [] : [requiredInput(norm.whole, year, context)]
    return { formula: 'Σ n', expression: parts.map(shown).join(' + '), inputs: [...parts, ...whole] }
  },
}
