/** Why a facility gets this many: its stock as cited, its share of the class’s control total, or a figure derived from them. */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { sum } from '../../base/decimal.ts'
import { digits, message } from '../../text/message.ts'
import { perThousand } from '../../units/brand.ts'
import type { TraceStep } from '../trace.ts'
import { densityParts, deviationParts } from './derived.ts'
import { type ExplainContext, input, populationInput, sourceOf, typedIn } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import type { AmountColumn } from './subject.ts'

export function explainFacility(
  context: ExplainContext,
  facility: string,
  resource: string,
  amount: AmountColumn,
): Parts {
  const { plan, allocation } = context.results
  const unit = plan.resources.find((r) => r.id === resource)?.counter ?? ''
  const row = allocation.facilities.find(
    (f) => f.facility === facility && f.resource === resource && f.year === plan.targetYear,
  )
  if (row === undefined) return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  switch (amount) {
    case 'base':
    case 'planned':
      return stock(context, row, amount, unit)
    case 'allocated':
      return allocated(context, row, unit)
    case 'gap':
      return difference(context, row, unit)
    case 'basePer':
    case 'plannedPer':
    case 'allocatedPer':
      return density(context, row, amount)
    case 'deviation':
      return deviationParts(row.planned, row.allocated, 'table.allocated')
    case 'control':
    case 'controlPer':
      return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.noCell') }
  }
}

function stockInput(
  { results, language }: ExplainContext,
  row: FacilityAllocation,
  which: 'base' | 'planned',
  unit: string,
) {
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

function stock(context: ExplainContext, row: FacilityAllocation, which: 'base' | 'planned', unit: string): Parts {
  const given = stockInput(context, row, which, unit)
  if (given.value === undefined)
    return { unit, formula: '', inputs: [], steps: [], reason: message('trace.reason.notListed') }
  return {
    unit,
    formula: '',
    value: given.value,
    inputs: [given],
    steps: [{ label: message('trace.step.asGiven'), expression: digits(given.value), result: given.value }],
  }
}

function allocated(context: ExplainContext, row: FacilityAllocation, unit: string): Parts {
  const { allocation, plan } = context.results
  const value = row.allocated?.toNumber()
  const total = allocation.totals.find(
    (t) => t.class === row.class && t.resource === row.resource && t.year === plan.targetYear,
  )
  const planned = stockInput(context, row, 'planned', unit)
  const issue = allocation.issues.find(
    (i) => i.class === row.class && i.resource === row.resource && i.kind !== 'residual',
  )
  if (value === undefined) {
    return {
      unit,
      formula: '',
      inputs: [planned],
      steps: [],
      reason: issue?.message ?? message('trace.reason.notListed'),
    }
  }
  if (total?.method === undefined || total.method === 'asPlanned' || row.bound === 'lock') {
    const label = row.bound === 'lock' || row.locked ? message('trace.step.locked') : message('trace.note.asPlanned')
    return {
      unit,
      formula: 'x = p',
      value,
      inputs: [planned],
      steps: [{ label, expression: digits(value), result: value }],
    }
  }
  return shared(context, row, unit, value)
}

function shared(context: ExplainContext, row: FacilityAllocation, unit: string, value: number): Parts {
  const { allocation, plan } = context.results
  const total = allocation.totals.find(
    (t) => t.class === row.class && t.resource === row.resource && t.year === plan.targetYear,
  )
  const className = plan.classes.find((c) => c.id === row.class)?.name ?? row.class
  const siblings = allocation.facilities.filter(
    (f) => f.class === row.class && f.resource === row.resource && f.year === plan.targetYear,
  )
  const open = siblings.filter((f) => f.weight !== undefined && !f.locked)
  const weights = sum(open.flatMap((f) => f.weight ?? [])).toNumber()
  const locked = sum(siblings.flatMap((f) => (f.locked ? (f.allocated ?? []) : []))).toNumber()
  const control = total?.control?.toNumber()
  const step = plan.allocations.find((a) => a.class === row.class && a.resource === row.resource)?.step ?? 1
  const incremental = total?.method === 'incremental'
  const base = stockInput(context, row, 'base', unit)
  const weight = row.weight?.toNumber()
  const terms = [digits(control ?? 0), ...(locked > 0 ? [digits(locked)] : []), ...(incremental ? ['Σb'] : [])]
  const free = terms.length > 1 ? `(${terms.join(' − ')})` : (terms[0] ?? '')
  const expression = `${incremental ? `${digits(base.value ?? 0)} + ` : ''}${free} × ${digits(weight ?? 0)} ÷ ${digits(weights)}`
  const requirement =
    total?.controlNorm === undefined ? undefined : explainRequirement(context, total.controlNorm, plan.targetYear)
  const bound = row.bound === 'min' || row.bound === 'max' ? row.bound : undefined
  const steps: TraceStep[] = [
    ...(requirement?.steps ?? []),
    {
      label: message('trace.step.share'),
      expression,
      ...(row.quota !== undefined && { result: row.quota.toDecimalPlaces(4).toNumber() }),
    },
    {
      label: message('trace.step.remainder'),
      expression: digits(row.quota?.toDecimalPlaces(4).toNumber() ?? value),
      result: value,
      note:
        bound === undefined
          ? message('trace.note.remainder', { count: open.length, total: digits(total?.allocated?.toNumber() ?? 0) })
          : message('trace.note.bound', { bound: `trace.bound.${bound}` }),
    },
  ]
  return {
    unit,
    formula: incremental ? 'x = b + (T − Σb) × w ÷ Σw' : 'x = T′ × w ÷ Σw',
    value,
    inputs: [
      input(message('trace.name.control', { class: className }), control, unit),
      input(message('trace.name.weight'), weight, unit, stockInput(context, row, 'planned', unit)),
      input(message('trace.name.weights'), weights, unit),
      ...(incremental ? [base] : []),
      ...(step > 1 ? [input(message('trace.note.step', { step, counter: unit }), step, unit)] : []),
      ...(requirement?.inputs ?? []),
    ],
    steps,
  }
}

function difference(context: ExplainContext, row: FacilityAllocation, unit: string): Parts {
  const inputs = [allocatedInput(row, unit), stockInput(context, row, 'planned', unit)]
  if (row.gap === undefined)
    return { unit, formula: 'x − p', inputs, steps: [], reason: message('trace.reason.notListed') }
  const expression = `${digits(row.allocated?.toNumber() ?? 0)} − ${digits(row.planned?.toNumber() ?? 0)}`
  const result = row.gap.toNumber()
  return {
    unit,
    formula: 'x − p',
    value: result,
    inputs,
    steps: [{ label: message('trace.step.difference'), expression, result }],
  }
}

const allocatedInput = (row: FacilityAllocation, unit: string) =>
  input(message('table.allocated'), row.allocated?.toNumber(), unit)

function density(context: ExplainContext, row: FacilityAllocation, amount: AmountColumn): Parts {
  const { plan, projection } = context.results
  const resource = plan.resources.find((r) => r.id === row.resource)
  const year = amount === 'basePer' ? plan.baseYear : plan.targetYear
  const things = amount === 'basePer' ? row.base : amount === 'plannedPer' ? row.planned : row.allocated
  const people = projection.at(plan.region.unit, 'resident', year)
  const value = things === undefined || people === undefined ? undefined : perThousand(things, people)
  const counted =
    amount === 'allocatedPer'
      ? allocatedInput(row, resource?.counter ?? '')
      : stockInput(context, row, amount === 'basePer' ? 'base' : 'planned', resource?.counter ?? '')
  const inputs = [counted, populationInput(context, plan.region.unit, 'resident', year)]
  return densityParts(things?.toNumber(), people?.toNumber(), value?.toNumber(), inputs, resource?.counter ?? '')
}
