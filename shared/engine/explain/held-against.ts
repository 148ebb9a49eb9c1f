/** Two plans side by side: a cell of a draft answers as it would there, a 方案 with the figure it comes to, both with their difference. */
import { draftPlan } from '../../drafts/draft-plan.ts'
import type { TableSpec } from '../../plan/schema/table.ts'
import type { TableModel } from '../../tables/table-model.ts'
import { digits, message } from '../../text/message.ts'
import { computePlan } from '../run.ts'
import type { TraceInput } from '../trace.ts'
import { type ExplainContext, input } from './inputs.ts'
import type { Parts } from './parts.ts'
import type { Address, Cell } from './resolve.ts'

/** The same question of another plan: what a cell says in a draft. */
export type Ask = (context: ExplainContext, address: Address) => Parts | undefined

type DraftSpec = Extract<TableSpec, { kind: 'draftComparison' }>

/** The key of a row is the address of the cell it is about: table|row|column. */
export function explainDraftCell(
  context: ExplainContext,
  spec: DraftSpec,
  { table, row, column }: Cell,
  ask: Ask,
): Parts | undefined {
  const value = Number(row.cells[column])
  const headOf = (key: string) => table.columns.find((c) => c.key === key)?.label ?? key
  const given = (key: string): TraceInput => {
    const found = row.cells[key]
    const name = message('trace.name.row', { name: headOf(key) })
    return input(name, typeof found === 'number' ? found : undefined, '')
  }
  if (column === 'difference') return apart(value, given('after'), given('before'))
  const draft = column === 'before' ? spec.from : spec.to
  const inside = draft === undefined ? context : inDraft(context, draft)
  if (inside === undefined) return undefined
  const [tableId = '', ...rest] = row.key.split('|')
  const address = { table: tableId, row: rest.slice(0, -1).join('|'), column: rest.at(-1) ?? '' }
  const found = ask(inside, address)
  const label = message('trace.held.same', { name: headOf(column), table: row.block ?? tableId, row: row.label })
  const step = { label, expression: digits(value), result: value }
  return found === undefined
    ? { unit: '', formula: '', value, inputs: [given(column)], steps: [step] }
    : { ...found, value, steps: [...found.steps, step] }
}

function inDraft({ results, language }: ExplainContext, id: string): ExplainContext | undefined {
  const draft = results.plan.drafts?.find((d) => d.id === id)
  return draft === undefined ? undefined : { results: computePlan(draftPlan(draft), [], results.solver), language }
}

/** Columns are a 方案’s id, and id|difference, id|percent against the first. */
export function explainScenarioCell({ table, row, column }: Cell): Parts {
  const value = Number(row.cells[column])
  const [id = '', as] = column.split('|')
  const reference = table.columns[0]?.key ?? ''
  const side = (key: string) => {
    const found = row.cells[key]
    const name = message('trace.name.row', { name: groupOf(table, key) })
    return input(name, typeof found === 'number' ? found : undefined, '')
  }
  const [own, first] = [side(id), side(reference)]
  if (as === 'difference') return apart(value, own, first)
  if (as === 'percent') {
    const expression = `(${digits(own.value ?? 0)} − ${digits(first.value ?? 0)}) ÷ |${digits(first.value ?? 0)}| × 100`
    const step = { label: message('trace.step.difference'), expression, result: value }
    return { unit: '%', formula: '(x − r) ÷ |r| × 100', value, inputs: [own, first], steps: [step] }
  }
  const label = message('trace.held.scenario', { name: groupOf(table, id), row: row.label })
  const notes = [{ label, expression: digits(value), result: value }]
  return { unit: '', formula: '', value, inputs: [own], steps: notes }
}

const groupOf = (table: TableModel, key: string): string => table.columns.find((c) => c.key === key)?.group ?? key

function apart(value: number, own: TraceInput, other: TraceInput): Parts {
  const expression = `${digits(own.value ?? 0)} − ${digits(other.value ?? 0)}`
  const step = { label: message('trace.step.difference'), expression, result: value }
  return { unit: '', formula: 'x − r', value, inputs: [own, other], steps: [step] }
}
