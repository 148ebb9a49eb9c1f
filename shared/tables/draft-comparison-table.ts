/**
 * 本稿与上稿对照表: every figure of a printed table that differs between two drafts, with the change it comes from.
 * The cause is found by trial: each changed record alone is put into the earlier draft, and the cells that then differ follow it.
 * Like is held against like, whichever 方案 is shown: the plans themselves, or each with its own 方案 of that name.
 * A cell that no single change moves comes from several together. Beyond MOST changes the parts of the plan are tried instead.
 */
import { dec } from '../base/decimal.ts'
import { draftPlan } from '../drafts/draft-plan.ts'
import { type RecordChange, recordChanges } from '../drafts/record-changes.ts'
import { type Difference, differences } from '../plan/differences.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { resolveScenario } from '../scenario/resolve.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import type { TableContext, TablesInput } from './input.ts'
import type { Column, Row, TableModel } from './table-model.ts'

type Spec = Extract<TableSpec, { kind: 'draftComparison' }>
type Build = (input: TablesInput) => readonly TableModel[]
type Cell = { readonly value: number | string; readonly row: Row; readonly column: Column; readonly table: TableModel }
type Cells = ReadonlyMap<string, Cell>

/** More single changes than these are told by parts of the plan. */
const MOST = 60
/** More causes of one figure than these help nobody. */
const FEW = 3

export function draftComparisonTable(spec: Spec, context: TableContext, build: Build): TableModel {
  const { plan, language, computed } = context
  const word = (key: Parameters<typeof message>[0], args?: Message['args']) => say(language, message(key, args))
  const draftOf = (id: string) => plan.drafts?.find((d) => d.id === id)
  const from = draftOf(spec.from)
  const to = spec.to === undefined ? undefined : draftOf(spec.to)
  const shell = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('draft.table.row'),
    columns: columnsOf(word, from?.name ?? spec.from, to?.name ?? spec.to),
  }
  if (from === undefined || (spec.to !== undefined && to === undefined))
    return {
      ...shell,
      rows: [],
      notes: [message('draft.table.gone', { id: from === undefined ? spec.from : (spec.to ?? '') })],
    }

  const stored = context.stored ?? plan
  const named = stored.scenarios.find(({ id }) => id === spec.scenario)
  if (spec.scenario !== undefined && named === undefined)
    return { ...shell, rows: [], notes: [message('draft.table.scenarioGone', { id: spec.scenario })] }
  const sides = [draftPlan(from), to === undefined ? stored : draftPlan(to)] as const
  const old = withScenario(sides[0], named?.id)
  const later = computed(withScenario(sides[1], named?.id))
  const before = cellsOf(build(computed(old)))
  const after = cellsOf(build(later))
  const keys = [...new Set([...after.keys(), ...before.keys()])].filter(
    (key) => before.get(key)?.value !== after.get(key)?.value,
  )
  const causes = causesOf(old, later.plan, before, context, build)
  const reshaped = JSON.stringify(old.tables) !== JSON.stringify(later.plan.tables)
  const rows = keys.flatMap((key): Row[] => {
    const [was, is] = [before.get(key), after.get(key)]
    const shown = is ?? was
    if (shown === undefined) return []
    const found = causes.of(key)
    const lone = found.length === 0 && (was === undefined || is === undefined) && reshaped
    const cause = lone ? word('draft.cause.tables') : causeWords(found, causes.count, language)
    return [rowOf(key, was, is, shown, cause)]
  })
  const notes = [
    message(rows.length === 0 ? 'draft.table.same' : 'draft.table.count', { count: rows.length, name: from.name }),
    ...(named === undefined
      ? stored.scenarios.length === 0
        ? []
        : [message('draft.table.ofBaseline')]
      : [
          message('draft.table.ofScenario', { name: named.name }),
          ...sides.flatMap((side, at) =>
            side.scenarios.some(({ id }) => id === named.id)
              ? []
              : [message('draft.table.noScenario', { draft: (at === 0 ? from : to)?.name ?? '', name: named.name })],
          ),
        ]),
    ...(rows.length > 0 ? [message('draft.table.how')] : []),
  ]
  return { ...shell, rows, notes }
}

// The same plan under the same 方案 is the same object: what was tried on it stays known.
const underScenario = new WeakMap<Plan, Map<string, Plan>>()

/** A plan that does not have the 方案 stands for itself; the notes say so. */
function withScenario(plan: Plan, id: string | undefined): Plan {
  const scenario = plan.scenarios.find((entry) => entry.id === id)
  if (scenario === undefined) return plan
  const known = underScenario.get(plan) ?? new Map<string, Plan>()
  underScenario.set(plan, known)
  const made = known.get(scenario.id) ?? resolveScenario(plan, scenario).plan
  known.set(scenario.id, made)
  return made
}

const columnsOf = (
  word: (key: Parameters<typeof message>[0], args?: Message['args']) => string,
  from: string,
  to: string | undefined,
): Column[] => [
  { key: 'column', label: word('draft.table.column'), kind: 'text', decimals: 0 },
  { key: 'before', label: word('draft.table.before', { name: from }), kind: 'count', decimals: 0 },
  {
    key: 'after',
    label: to === undefined ? word('draft.table.now') : word('draft.table.after', { name: to }),
    kind: 'count',
    decimals: 0,
  },
  { key: 'difference', label: word('draft.table.difference'), kind: 'count', decimals: 0, signed: true },
  { key: 'cause', label: word('draft.table.cause'), kind: 'text', decimals: 0 },
]

function rowOf(key: string, was: Cell | undefined, is: Cell | undefined, shown: Cell, cause: string): Row {
  const { table, row, column } = shown
  const kind = row.kinds?.[column.key] ?? column.kind
  const decimals = row.decimals?.[column.key] ?? column.decimals
  const difference =
    typeof was?.value === 'number' && typeof is?.value === 'number'
      ? dec(is.value).minus(was.value).toNumber()
      : undefined
  return {
    key,
    label: row.label,
    role: 'text',
    block: table.title,
    cells: {
      column: column.group === undefined ? column.label : `${column.group} ${column.label}`,
      ...(was !== undefined && { before: was.value }),
      ...(is !== undefined && { after: is.value }),
      ...(difference !== undefined && { difference }),
      cause,
    },
    // A difference of two ratios is no ratio.
    kinds: { before: kind, after: kind, difference: kind === 'ratio' ? 'density' : kind },
    decimals: { before: decimals, after: decimals, difference: decimals },
  }
}

function cellsOf(tables: readonly TableModel[]): Cells {
  const cells = new Map<string, Cell>()
  for (const table of tables)
    for (const row of table.rows)
      for (const column of table.columns) {
        const value = row.cells[column.key]
        if (value !== undefined) cells.set(`${table.id}|${row.key}|${column.key}`, { value, row, column, table })
      }
  return cells
}

type Cause = { readonly words: readonly Difference[]; readonly part: Message }
type Causes = { readonly count: number; of(key: string): readonly Cause[] }

function causesOf(old: Plan, now: Plan, before: Cells, context: TableContext, build: Build): Causes {
  const changes = recordChanges(old, now)
  const steps = changes.length > MOST ? byPart(old, now, changes) : changes
  const tried = steps.flatMap((step) => trial(old, step, before, context, build) ?? [])
  return {
    count: changes.length,
    of: (key) => tried.flatMap(({ moved, cause }) => (moved.has(key) ? [cause] : [])),
  }
}

type Step = Pick<RecordChange, 'name' | 'alone'>
type Trial = { readonly moved: ReadonlySet<string>; readonly cause: Cause }

// The same step on the same draft moves the same cells; a plan is never changed in place.
const memory = new WeakMap<Plan, Map<string, Trial | undefined>>()
/** Steps of edits long undone are not kept for ever. */
const KEPT = 400

function trial(old: Plan, step: Step, before: Cells, context: TableContext, build: Build): Trial | undefined {
  const known = memory.get(old) ?? new Map<string, Trial | undefined>()
  memory.set(old, known)
  const name = `${context.language} ${step.name}`
  if (known.has(name)) return known.get(name)
  if (known.size > KEPT) known.clear()
  const plan = step.alone()
  const found = plan === undefined ? undefined : moves(old, plan, before, build(context.computed(plan)))
  known.set(name, found)
  return found
}

function moves(old: Plan, plan: Plan, before: Cells, tables: readonly TableModel[]): Trial | undefined {
  const after = cellsOf(tables)
  const moved = new Set(
    [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key)?.value !== after.get(key)?.value),
  )
  const words = differences(old, plan)
  const [first] = words
  return first === undefined ? undefined : { moved, cause: { words, part: first.part } }
}

/** All changes of population, of norms … at once. */
function byPart(old: Plan, now: Plan, changes: readonly RecordChange[]): Step[] {
  const parts = [
    ['population'],
    ['norms', 'precedence'],
    ['allocations'],
    ['facilities', 'stocks', 'classes', 'units', 'services'],
  ] as const
  const names = changes.map(({ name }) => name).join('\n')
  return parts.map((part) => ({
    name: `${part.join()} ${names}`,
    alone: () => ({
      ...old,
      ...Object.fromEntries(part.flatMap((key) => (now[key] === undefined ? [] : [[key, now[key]]]))),
    }),
  }))
}

function causeWords(causes: readonly Cause[], changes: number, language: Language): string {
  if (causes.length === 0) return say(language, message('draft.cause.together', { count: changes }))
  const said = causes.slice(0, FEW).map(({ words, part }) => recordWords(words, part, language))
  const more = causes.length > FEW ? [say(language, message('draft.cause.more', { count: causes.length - FEW }))] : []
  return [...said, ...more].join(say(language, message('compare.inputs.more')))
}

/** What became another of one record. */
export function recordWords(words: readonly Difference[], part: Message, language: Language): string {
  const [first] = words
  const name = say(language, part)
  if (first === undefined || words.length > FEW)
    return say(language, message('draft.cause.many', { part: name, count: words.length }))
  const field = first.field === null ? '' : say(language, first.field)
  const none = say(language, message('draft.cause.none'))
  const args = {
    part: name,
    record: first.record,
    field,
    before: plain(first.mine) ?? none,
    after: plain(first.theirs) ?? none,
  }
  return say(language, message('draft.cause.one', args)).replace(/\s+/g, ' ').trim()
}

/** A list of years in a difference, as words: 2025 415000; of a record inside a record no more than that it is one. */
function plain(value: string | undefined): string | undefined {
  if (value?.startsWith('{')) return '…'
  if (value === undefined || !value.startsWith('[')) return value
  const years = [...value.matchAll(/"year":(\d+),"(?:persons|value)":(-?[\d.]+)/g)].map(
    ([, year, amount]) => `${year} ${amount}`,
  )
  return years.length === 0 ? '…' : years.join(', ')
}
