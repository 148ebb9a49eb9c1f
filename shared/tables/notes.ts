/** Notes under a table: population, method, and each departure from the source. */
import { Decimal, dec } from '../base/decimal.ts'
import { valueAt } from '../norms/value-at.ts'
import { digits, type Message, message, say } from '../text/message.ts'
import { classNameOf, resourceOf, type TableContext, type TablesInput, totalOf } from './input.ts'
import type { Row, TableModel } from './table-model.ts'

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

/** Differences a note lists; the rest is in the audit. */
const MOST = 12

/**
 * Every cell whose number is not the one the document prints in its place. While assumptions are tried the cells of the target
 * year differ by intent, so that only the base year is compared.
 */
export function printedNotes({ plan, assumed, language }: TableContext, table: Omit<TableModel, 'notes'>): Message[] {
  const differences = plan.printed.flatMap((figure) => {
    if (figure.table !== table.id || (assumed > 0 && figure.year !== plan.baseYear)) return []
    const row = table.rows.find((r) => r.key === figure.row)
    const column = table.columns.find((c) => c.key === figure.column)
    const shown = row?.cells[figure.column]
    if (row === undefined || column === undefined || typeof shown !== 'number') return []
    const atDecimals = dec(shown).toDecimalPlaces(figure.decimals, Decimal.ROUND_HALF_UP)
    if (atDecimals.eq(figure.value)) return []
    const words = {
      row: row.label,
      column: `${column.group ?? ''}${column.label}`,
      shown: digits(shown),
      printed: dec(figure.value).toFixed(figure.decimals),
    }
    return [say(language, message('table.note.difference', words))]
  })
  if (differences.length === 0) return []
  const list = differences.slice(0, MOST).join(say(language, message('table.note.and')))
  return [
    differences.length > MOST
      ? message('table.note.printedMore', { list, more: differences.length - MOST })
      : message('table.note.printed', { list }),
  ]
}

/** Numbers of a what-if or a 方案 must not pass for those of the plan. */
export function assumedNotes({ assumed, scenario }: TablesInput): Message[] {
  if (assumed === 0) return []
  if (scenario === undefined) return [message('table.note.assumed', { count: assumed })]
  const { name, more } = scenario
  return [
    more === 0
      ? message('table.note.scenario', { name })
      : message('table.note.scenarioAssumed', { name, count: more }),
  ]
}

/** What the total column of a ratio row is: the right side that the planned left side asks for. */
export function ratioNotes({ plan, requirements }: TablesInput, norms: readonly string[]): Message[] {
  return norms.flatMap((id) => {
    const norm = plan.norms.find((n) => n.id === id)
    const found = requirements.find((r) => r.norm === id && r.year === plan.targetYear)
    const required = found?.value ?? found?.low ?? found?.high
    if (norm?.shape !== 'ratio' || required === undefined || found?.unrounded === undefined) return []
    const r = valueAt(norm.values, plan.targetYear)
    if (r === undefined || r.isZero()) return []
    const name = (resource: string) => plan.resources.find((x) => x.id === resource)?.name ?? resource
    const counter = (resource: string) => resourceOf(plan, resource)?.counter ?? ''
    return [
      message('table.note.ratio', {
        label: norm.label,
        required: required.toNumber(),
        right: name(norm.resource),
        left: name(norm.left),
        provided: found.unrounded.div(r).toDecimalPlaces(0).toNumber(),
        leftCounter: counter(norm.left),
        rightCounter: counter(norm.resource),
      }),
    ]
  })
}

export const notListedNotes = (rows: readonly Row[]): Message[] =>
  rows
    .filter((r) => r.role === 'facility' && Object.keys(r.cells).length === 0)
    .map((r) => message('table.note.notListed', { facility: r.label }))

/** Norms whose source nobody has checked against the original. */
export function unverifiedNotes({ plan }: TablesInput, norms: readonly string[]): Message[] {
  const unchecked = new Set(plan.sources.filter((s) => s.status === 'unverified').map((s) => s.id))
  const labels = plan.norms
    .filter((n) => norms.includes(n.id) && n.cite !== undefined && unchecked.has(n.cite.source))
    .map((n) => n.label)
  return labels.length === 0 ? [] : [message('table.note.unverified', { list: labels.join('、') })]
}
