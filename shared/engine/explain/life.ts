/** 机构变动表: the beds that go along with an event, from the base stock and what had happened before. */
import { ledgerOf } from '../../allocation/life-ledger.ts'
import { wholeBeds } from '../../tables/consortium-table.ts'
import { digits, message } from '../../text/message.ts'
import { type ExplainContext, input, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import type { Cell } from './resolve.ts'
import { givenStep, stockInput } from './stock.ts'

export function explainLife(context: ExplainContext, { row, column }: Cell): Parts | undefined {
  const { plan } = context.results
  const bed = wholeBeds(plan)
  const facility = plan.facilities.find((f) => f.id === row.facility)
  if (bed === undefined || facility === undefined) return undefined
  const unit = bed.counter
  const year = Number(row.label)
  const value = Number(row.cells[column])
  if (row.key.includes('-expand')) {
    const given = input(message('life.event.expand'), value, unit, sourceOf(plan, facility.cite))
    return { unit, formula: '', value, inputs: [given], steps: [givenStep(value, given)] }
  }
  const steps = ledgerOf(plan).steps(facility.id, bed.id)
  // What it received, and what it had handed over before this year.
  const before = steps.filter(
    (s) => s.year < year || (s.year === year && s.by.isPositive() && !row.key.includes('-split')),
  )
  const base = stockInput(context, { facility: facility.id, resource: bed.id }, 'base', unit)
  const had = before.reduce((total, s) => total + s.by.toNumber(), base.value ?? 0)
  const inputs = [
    base,
    ...before.map((s) => input(message('trace.life.step', { year: s.year }), s.by.toNumber(), unit)),
  ]
  const balance = {
    label: message('trace.life.balance', { year }),
    expression: inputs.map((i) => digits(i.value ?? 0)).join(' + '),
    result: had,
  }
  const part =
    value === had
      ? []
      : [{ label: message('trace.life.leaves'), expression: `${digits(had)} × ${digits(value / had)}`, result: value }]
  return { unit, formula: part.length === 0 ? 'b' : 'b × s', value, inputs, steps: [balance, ...part] }
}
