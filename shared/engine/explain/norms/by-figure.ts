/** Traces of norms whose requirement is a figure to be reached: outcomes, milestones, growth, use of beds, thresholds. */
import { atBase } from '../../../norms/observed.ts'
import { workloadOf } from '../../../norms/workload.ts'
import type { NormOf } from '../../../plan/schema/norm.ts'
import { message } from '../../../text/message.ts'
import type { TraceInput } from '../../trace.ts'
import { type ExplainContext, input, sourceOf } from '../inputs.ts'
import { shown, valueInput } from './norm-value.ts'
import type { Explainer } from './pieces.ts'

type Observing = NormOf<'indicator' | 'milestone' | 'growth' | 'frequency'>

/** Observations, each with its own source. */
const observedInputs = (norm: Observing, { results }: ExplainContext, unit: string): TraceInput[] =>
  norm.observed.map((o) =>
    input(message('norm.name.observed', { year: o.year }), o.value, unit, sourceOf(results.plan, o.cite ?? norm.cite)),
  )

export const indicator: Explainer<NormOf<'indicator'>> = {
  explain(norm, { year, unrounded }, context) {
    const value = valueInput(norm, year, context)
    const seen = observedInputs(norm, context, norm.unitLabel ?? '')
    // 持续增长 and 保持稳定 without a value rest on the base year’s observation.
    const bound = value.value === undefined && unrounded !== undefined ? String(unrounded.toNumber()) : shown(value)
    return { formula: 'b', expression: bound, inputs: value.value === undefined ? seen : [value, ...seen] }
  },
}

export const milestone: Explainer<NormOf<'milestone'>> = {
  explain(norm, { unrounded }, context) {
    const { plan } = context.results
    const due = norm.values.map((v) =>
      input(
        message('norm.name.due', { year: v.year }),
        v.value,
        norm.unitLabel ?? '',
        sourceOf(plan, v.cite ?? norm.cite),
      ),
    )
    const deed =
      norm.target === undefined
        ? []
        : [
            input(
              message('norm.name.deed', { target: norm.target }),
              norm.values.length === 0 ? 1 : undefined,
              '',
              sourceOf(plan, norm.cite),
            ),
          ]
    const inputs = [...due, ...deed, ...observedInputs(norm, context, norm.unitLabel ?? '')]
    return { formula: 'N', expression: unrounded === undefined ? '?' : String(unrounded.toNumber()), inputs }
  },
}

export const growth: Explainer<NormOf<'growth'>> = {
  explain(norm, _found, context) {
    const { plan } = context.results
    const from = norm.baseYear ?? plan.baseYear
    const found = atBase(norm.observed, from)
    const seen = norm.observed.find((o) => o.year === found?.year)
    const base = input(
      message('norm.name.base', { year: found?.year ?? from }),
      found?.value.toNumber(),
      norm.unitLabel ?? '',
      sourceOf(plan, seen?.cite ?? norm.cite),
    )
    const source = sourceOf(plan, norm.cite)
    const change = (value: number) => input(message('norm.name.change'), value, '', source)
    const { by } = norm
    switch (by.kind) {
      case 'add':
        return {
          formula: 'B + Δ',
          expression: `${shown(base)} + ${shown(change(by.amount))}`,
          inputs: [base, change(by.amount)],
        }
      case 'addRange':
        return {
          formula: 'B + Δ',
          expression: `${shown(base)} + ${shown(change(by.low))}`,
          inputs: [base, change(by.low), change(by.high)],
        }
      case 'multiply':
        return {
          formula: 'B × (1 + g)',
          expression: `${shown(base)} × (1 + ${shown(change(by.rate))})`,
          inputs: [base, change(by.rate)],
        }
      case 'perYear':
        return {
          formula: 'B + r × t',
          expression: `${shown(base)} + ${shown(change(by.amount))} × ${plan.targetYear - from}`,
          inputs: [base, change(by.amount)],
        }
      case 'like':
        return {
          formula: 'B × T′ ÷ B′',
          expression: shown(base),
          inputs: [base, input(message('norm.name.like', { norm: by.norm }), undefined, '', source)],
        }
    }
  },
}

export const utilisation: Explainer<NormOf<'utilisation'>> = {
  explain(norm, { year }, context) {
    const value = valueInput(norm, year, context)
    const load = workloadOf(norm.scope.unit, norm.scope.class, year, { ...context.results, earlier: () => ({}) })
    const figures =
      load === undefined
        ? []
        : (
            [
              ['discharges', load.discharges],
              ['lengthOfStay', load.lengthOfStay],
              ['occupancy', load.occupancy],
            ] as const
          ).flatMap(([key, amount]) =>
            amount === undefined
              ? []
              : [input(message(`norm.name.${key}`, { year: load.year }), amount.toNumber(), '')],
          )
    return { formula: norm.quantity === 'occupancy' ? 'u' : 'L', expression: shown(value), inputs: [value, ...figures] }
  },
}

export const threshold: Explainer<NormOf<'threshold'>> = {
  explain(norm, found, { results }) {
    const { plan } = results
    const limit = input(
      message('norm.name.threshold'),
      norm.test.by === 'after' ? norm.test.value : found.high?.toNumber(),
      plan.resources.find((r) => r.id === norm.resource)?.counter ?? '',
      sourceOf(plan, norm.cite),
    )
    const facility = plan.facilities.find((f) => f.id === found.scope.facility)
    const amount =
      found.found === undefined
        ? []
        : [
            input(
              message('norm.name.tested', { name: facility?.name ?? '', year: found.year }),
              found.found.value.toNumber(),
              limit.unit,
            ),
          ]
    return { formula: 'N', expression: shown(limit), inputs: [limit, ...amount] }
  },
}

export const frequency: Explainer<NormOf<'frequency'>> = {
  explain(norm, _found, context) {
    const times = input(message('norm.name.times'), norm.times, '', sourceOf(context.results.plan, norm.cite))
    return { formula: 'N', expression: shown(times), inputs: [times, ...observedInputs(norm, context, '')] }
  },
}

export const controlTotal: Explainer<NormOf<'controlTotal'>> = {
  explain(norm, { year }, context) {
    const value = valueInput(norm, year, context)
    return { formula: 'n', expression: shown(value), inputs: [value] }
  },
}

export const reference: Explainer<NormOf<'reference'>> = {
  explain(norm, _found, { results }) {
    const name = message('norm.name.standard', { standard: norm.standard })
    return { formula: '', expression: '', inputs: [input(name, undefined, '', sourceOf(results.plan, norm.cite))] }
  },
}
