/** Why a class has this total: the sum of its rows or parts, its control total, or a figure derived from them. */
import type { ClassTotal } from '../../allocation/allocation.ts'
import { digits, message } from '../../text/message.ts'
import type { TraceInput } from '../trace.ts'
import { densityParts, deviationParts } from './derived.ts'
import { type ExplainContext, input, populationInput, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import type { AmountColumn } from './subject.ts'

export function explainClass(context: ExplainContext, classId: string, resource: string, amount: AmountColumn): Parts {
  const { plan, allocation, projection } = context.results
  const counter = plan.resources.find((r) => r.id === resource)?.counter ?? ''
  const total = allocation.totals.find(
    (t) => t.class === classId && t.resource === resource && t.year === plan.targetYear,
  )
  const nothing: Parts = { unit: counter, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  if (total === undefined) return nothing
  switch (amount) {
    case 'base':
    case 'planned':
    case 'allocated':
      return summed(context, total, amount, counter)
    case 'control':
      return control(context, total, counter)
    case 'gap':
      return classId === context.results.classes.whole && total.control === undefined ? nothing : gap(total, counter)
    case 'basePer':
    case 'plannedPer':
    case 'allocatedPer':
    case 'controlPer': {
      const key = densityKey[amount]
      const year = amount === 'basePer' ? plan.baseYear : plan.targetYear
      const people = projection.at(plan.region.unit, 'resident', year)
      const things = total[key]
      const exact = things === undefined || people === undefined ? undefined : things.times(1000).div(people)
      const inputs = [
        input(message(countName[key]), things?.toNumber(), counter),
        populationInput(context, plan.region.unit, 'resident', year),
      ]
      return densityParts(things?.toNumber(), people?.toNumber(), exact?.toNumber(), inputs, counter)
    }
    case 'deviation':
      // As the gap: the whole is held against its control total alone.
      return classId === context.results.classes.whole && total.control === undefined
        ? nothing
        : deviationParts(total.planned, measureOf(total).measure, measureOf(total).name)
  }
}

const densityKey = { basePer: 'base', plannedPer: 'planned', allocatedPer: 'allocated', controlPer: 'control' } as const
const countName = {
  base: 'trace.name.count',
  planned: 'trace.name.count',
  allocated: 'table.allocated',
  control: 'table.controlTotal',
} as const

/** The rows of a class, or the parts of a group, added up in plan order. */
function summed(
  context: ExplainContext,
  total: ClassTotal,
  amount: 'base' | 'planned' | 'allocated',
  unit: string,
): Parts {
  const { plan, allocation, classes, stocks } = context.results
  const value = total[amount]?.toNumber()
  if (value === undefined) return { unit, formula: 'Σ', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const found = plan.classes.find((c) => c.id === total.class)
  const parts: TraceInput[] =
    found?.role === 'group'
      ? allocation.totals
          .filter((t) => found.parts.includes(t.class) && t.resource === total.resource && t.year === plan.targetYear)
          .flatMap((t) =>
            t[amount] === undefined
              ? []
              : [
                  input(
                    message('trace.name.row', { name: plan.classes.find((c) => c.id === t.class)?.name ?? t.class }),
                    t[amount].toNumber(),
                    unit,
                  ),
                ],
          )
      : rowInputs()
  function rowInputs(): TraceInput[] {
    const members = new Set(classes.members(total.class).map((f) => f.id))
    return allocation.facilities
      .filter((f) => members.has(f.facility) && f.resource === total.resource && f.year === plan.targetYear)
      .flatMap((f) => {
        const own = f[amount]
        const cite = amount === 'allocated' ? undefined : stocks.facility(f.facility, f.resource)[amount]?.cite
        return own === undefined
          ? []
          : [input(message('trace.name.row', { name: f.name }), own.toNumber(), unit, sourceOf(plan, cite))]
      })
  }
  if (parts.length === 0) {
    const pair = stocks.total(plan.region.unit, total.class, total.resource)
    const cite = (amount === 'base' ? pair.base : pair.planned)?.cite
    const given = input(message('trace.name.count'), value, unit, sourceOf(plan, cite))
    return {
      unit,
      formula: '',
      value,
      inputs: [given],
      steps: [{ label: message('trace.step.asGiven'), expression: digits(value), result: value }],
    }
  }
  const shown = parts.slice(0, 12).map((p) => digits(p.value ?? 0))
  const expression = `${shown.join(' + ')}${parts.length > 12 ? ' + …' : ''}`
  return {
    unit,
    formula: 'Σ',
    value,
    inputs: parts,
    steps: [{ label: message('trace.step.sum'), expression, result: value }],
  }
}

function control(context: ExplainContext, total: ClassTotal, unit: string): Parts {
  const { plan } = context.results
  const value = total.control?.toNumber()
  if (total.controlNorm !== undefined) {
    const asked = explainRequirement(context, total.controlNorm, plan.targetYear)
    if (value === undefined || asked.value === value || asked.value === undefined) return asked
    // A range has two ends.
    const step = { label: message('trace.step.upperEnd'), expression: digits(value), result: value }
    return { ...asked, value, steps: [...asked.steps, step] }
  }
  const rule = plan.allocations.find((a) => a.class === total.class && a.resource === total.resource)
  if (value === undefined || rule?.control?.by !== 'handedDown')
    return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  const name = message('trace.name.control', {
    class: plan.classes.find((c) => c.id === total.class)?.name ?? total.class,
  })
  return {
    unit,
    formula: 'T',
    value,
    inputs: [input(name, value, unit, sourceOf(plan, rule.control.cite))],
    steps: [{ label: message('trace.step.asGiven'), expression: digits(value), result: value }],
  }
}

/** What a class is measured against: its control total; the allocated amount where it has none. */
const measureOf = ({ control: limit, allocated }: ClassTotal) =>
  limit === undefined
    ? { measure: allocated, name: 'table.allocated' as const }
    : { measure: limit, name: 'table.controlTotal' as const }

/** m − planned: negative when the plan is over. */
function gap(total: ClassTotal, unit: string): Parts {
  const { measure, name } = measureOf(total)
  const { planned } = total
  const formula = 'm − Σp'
  const inputs = [
    input(message(name), measure?.toNumber(), unit),
    input(message('trace.name.count'), planned?.toNumber(), unit),
  ]
  if (measure === undefined || planned === undefined) {
    return { unit, formula, inputs, steps: [], reason: message('trace.reason.noCell') }
  }
  const result = measure.minus(planned).toNumber()
  const expression = `${digits(measure.toNumber())} − ${digits(planned.toNumber())}`
  return {
    unit,
    formula,
    value: result,
    inputs,
    steps: [{ label: message('trace.step.difference'), expression, result }],
  }
}
