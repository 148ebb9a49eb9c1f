/** Why a facility gets this many: its stock as cited, its share of the class’s control total, or a figure derived from them. */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { digits, message } from '../../text/message.ts'
import { perThousand } from '../../units/brand.ts'
import { densityParts, deviationParts } from './derived.ts'
import { type ExplainContext, input, populationInput } from './inputs.ts'
import { explainNeed } from './need.ts'
import { explainOptimise } from './optimise.ts'
import type { Parts } from './parts.ts'
import { explainShared } from './shared.ts'
import { givenStep, missingReason, printedInput, type StockSide, stockInput } from './stock.ts'
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

function stock(context: ExplainContext, row: FacilityAllocation, which: StockSide, unit: string): Parts {
  const given = stockInput(context, row, which, unit)
  const printed = printedInput(context, row, which, given.value, unit)
  if (given.value === undefined) {
    return { unit, formula: '', inputs: printed, steps: [], reason: missingReason(context, row, which, unit) }
  }
  const steps = [givenStep(given.value, given)]
  return { unit, formula: '', value: given.value, inputs: [given, ...printed], steps }
}

function allocated(context: ExplainContext, row: FacilityAllocation, unit: string): Parts {
  const { allocation, plan } = context.results
  const value = row.allocated?.toNumber()
  const total = allocation.totals.find(
    (t) => t.class === (row.sharedBy ?? row.class) && t.resource === row.resource && t.year === plan.targetYear,
  )
  const planned = stockInput(context, row, 'planned', unit)
  const issue = allocation.issues.find(
    (i) =>
      i.class === (row.sharedBy ?? row.class) &&
      i.resource === row.resource &&
      i.kind !== 'residual' &&
      i.kind !== 'goal' &&
      (i.facility === undefined || i.facility === row.name),
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
  if (total.method === 'optimise') return explainOptimise(context, row, unit, value)
  if (total.method === 'need') return explainNeed(context, row, unit, value)
  return explainShared(context, row, unit, value)
}

function difference(context: ExplainContext, row: FacilityAllocation, unit: string): Parts {
  const inputs = [allocatedInput(row, unit), stockInput(context, row, 'planned', unit)]
  if (row.gap === undefined)
    return { unit, formula: 'x − p', inputs, steps: [], reason: missingReason(context, row, 'planned', unit) }
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
