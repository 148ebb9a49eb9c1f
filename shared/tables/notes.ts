/** Notes under a table: population, method, and each departure from the source. */
import { digits, type Message, message } from '../text/message.ts'
import { classNameOf, resourceOf, type TablesInput, totalOf } from './input.ts'
import type { Row } from './table-model.ts'

export function populationNote({ plan, projection }: TablesInput): Message[] {
  const people = projection.at(plan.region.unit, 'resident', plan.targetYear)
  if (people === undefined) return []
  const observed = plan.population.observations.find((o) => o.unit === plan.region.unit && o.kind === 'resident')
  const source = plan.sources.find((s) => s.id === observed?.cite?.source)
  const args = { year: plan.targetYear, persons: people.round().toNumber() }
  const asObserved = observed !== undefined && people.eq(observed.persons)
  if (source?.interval !== undefined && asObserved) {
    return [message('table.note.populationImplied', { ...args, low: source.interval.low, high: source.interval.high })]
  }
  return [message('table.note.population', args)]
}

export function methodNote(input: TablesInput, classId: string, resource: string): Message[] {
  const { plan } = input
  const total = totalOf(input, classId, resource, plan.targetYear)
  if (total?.control === undefined || total.method === undefined) return []
  const rule = plan.allocations.find((a) => a.class === classId && a.resource === resource)
  const counter = resourceOf(plan, resource)?.counter ?? ''
  const args = {
    class: classNameOf(plan, classId),
    control: total.control.toNumber(),
    counter,
    method: `method.${total.method}`,
  }
  return [
    rule?.step === undefined || total.method === 'asPlanned'
      ? message('table.note.method', args)
      : message('table.note.methodStep', { ...args, step: rule.step }),
  ]
}

/** Where the published document prints another total than the sum of its rows. */
export function sumNotes(
  { findings }: TablesInput,
  table: string,
  words: (row: string, column: string) => { row: string; column: string },
): Message[] {
  return findings
    .filter(
      (f) => f.rule === 'sum' && f.where.table === table && f.pair?.printed !== undefined && f.pair.other !== undefined,
    )
    .map((f) =>
      message('table.note.sum', {
        ...words(f.where.row ?? '', f.where.column ?? ''),
        // The table shows the sum of its rows; printed parts may add up to yet another number.
        sum: digits(f.pair?.rows ?? f.pair?.other ?? 0),
        printed: digits(f.pair?.printed ?? 0),
      }),
    )
}

export const notListedNotes = (rows: readonly Row[]): Message[] =>
  rows
    .filter((r) => r.role === 'facility' && Object.keys(r.cells).length === 0)
    .map((r) => message('table.note.notListed', { facility: r.label }))
