/**
 * An edit while a 方案 is active: what a 方案 can hold goes to the end of its own list, and the plan stays as it is; the rest — counts
 * of people, places, tables, decisions, the list of 方案 itself — is of the plan whichever 方案 is shown. A change takes the place of
 * an earlier one of the same thing, and one back to what the 方案 stands on is none; where that would give another plan than the
 * edit itself (a record put anew in between), it is appended instead.
 */
import { err, ok, type Result } from '../base/result.ts'
import { type Change, type PlanningChange, type Scenario, scenario as scenarioRecord } from '../plan/schema/change.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from './apply.ts'
import type { ChangeError } from './change-error.ts'
import { resolveScenario } from './resolve.ts'

/** Facts and papers: the same in every 方案. */
const ofThePlan: ReadonlySet<string> = new Set<PlanningChange['type']>([
  'setDecision',
  'setObservation',
  'putUnit',
  'putTable',
  'removeTable',
])
const held: ReadonlySet<string> = new Set(
  scenarioRecord.shape.changes.element.options.map((option) => option.shape.type.value),
)

export const isHeldByScenario = (change: Change): change is PlanningChange =>
  held.has(change.type) && !ofThePlan.has(change.type)

/** The changes of the plan that make the edit, as one step. */
export function editActive(
  plan: Plan,
  scenario: Scenario,
  changes: readonly Change[],
): Result<readonly Change[], ChangeError[]> {
  const given = changes.flatMap((change) => factsApart(plan, scenario, change))
  const own = given.flatMap(({ change, fact }) => (!fact && isHeldByScenario(change) ? [change] : []))
  const rest = given.flatMap(({ change, fact }) => (fact || !isHeldByScenario(change) ? [change] : []))
  if (own.length === 0) return ok(rest)
  const ground = applyChanges(plan, rest)
  if (!ground.ok) return ground
  const before = resolveScenario(ground.value.plan, scenario)
  const meant = applyChanges(before.plan, own)
  if (!meant.ok) return err(meant.error)
  const record = withChanges(ground.value.plan, scenario, own, meant.value.plan)
  return ok([...rest, { type: 'putScenario', scenario: record }])
}

type Figure = Omit<Stock, 'value' | 'cite'>
const figureKeys = ['facility', 'unit', 'class', 'resource', 'measure', 'year', 'status'] as const
const figureKey = (figure: Figure): string => figureKeys.map((key) => figure[key] ?? '').join(' ')

/**
 * Beds and staff that were counted are facts as persons are: of the plan. Those of a facility that only the 方案 has, and those it
 * already says otherwise, stay with it.
 */
function factsApart(
  plan: Plan,
  scenario: Scenario,
  change: Change,
): { readonly change: Change; readonly fact: boolean }[] {
  if (change.type !== 'setStocks') return [{ change, fact: false }]
  const counted = change.stocks.filter(({ status }) => status !== 'planned')
  if (counted.length === 0) return [{ change, fact: false }]
  const known = new Set(plan.facilities.map(({ id }) => id))
  const shown = resolveScenario(plan, scenario).plan
  const said = (of: Plan) => new Map(of.stocks.map((stock) => [figureKey(stock), stock.value]))
  const [inPlan, inScenario] = [said(plan), said(shown)]
  const facts = counted.filter(
    (stock) =>
      (stock.facility === undefined || known.has(stock.facility)) &&
      inPlan.get(figureKey(stock)) === inScenario.get(figureKey(stock)),
  )
  const others = change.stocks.filter((stock) => !facts.includes(stock))
  return [
    ...(facts.length === 0 ? [] : [{ change: { ...change, stocks: facts }, fact: true }]),
    ...(others.length === 0 ? [] : [{ change: { ...change, stocks: others }, fact: false }]),
  ]
}

type Entry = { readonly change: PlanningChange; readonly off: boolean; readonly touched: boolean }

function withChanges(plan: Plan, scenario: Scenario, own: readonly PlanningChange[], meant: Plan): Scenario {
  const off = new Set(scenario.off ?? [])
  const entries = scenario.changes.map((change, place): Entry => ({ change, off: off.has(place), touched: false }))
  const merged = [...entries]
  for (const change of own) {
    const target = targetOf(change)
    const at = merged.findLastIndex((entry) => !entry.off && targetOf(entry.change) === target)
    if (at === -1) merged.push({ change, off: false, touched: true })
    else merged[at] = { change, off: false, touched: true }
  }
  const short = scenarioOf(scenario, withoutIdle(plan, scenario, merged))
  if (sayTheSame(resolveScenario(plan, short).plan, meant)) return short
  return scenarioOf(scenario, [...entries, ...own.map((change) => ({ change, off: false, touched: true }))])
}

function scenarioOf(scenario: Scenario, entries: readonly Entry[]): Scenario {
  const { off: _, ...rest } = scenario
  const off = entries.flatMap((entry, place) => (entry.off ? [place] : []))
  return { ...rest, changes: entries.map(({ change }) => change), ...(off.length > 0 && { off }) }
}

/** Without the touched changes that change nothing where they stand. */
function withoutIdle(plan: Plan, scenario: Scenario, entries: readonly Entry[]): Entry[] {
  let current = resolveScenario(plan, { ...scenario, changes: [], off: [] }).plan
  return entries.filter(({ change, off, touched }) => {
    if (off) return true
    const done = applyChanges(current, [change])
    if (!done.ok) return true
    const idle = done.value.inverse.length === 0
    current = done.value.plan
    return !(touched && idle)
  })
}

const naming: ReadonlySet<string> = new Set([
  'unit',
  'kind',
  'year',
  'norm',
  'facility',
  'resource',
  'class',
  'register',
  'quantity',
  'equipment',
  'stage',
])

/** What a change is about, whatever it says of it. */
function targetOf(change: PlanningChange): string {
  if (change.type === 'setStocks') return [change.type, ...change.stocks.map(figureKey).sort()].join('\n')
  if (change.type === 'putFacilities') return [change.type, ...change.facilities.map(({ id }) => id).sort()].join('\n')
  if (change.type === 'putAllocation')
    return [change.type, change.rule.unit, change.rule.class, change.rule.resource].join(' ')
  const names = Object.entries(change).flatMap(([key, value]: [string, unknown]) => {
    if (naming.has(key) && typeof value !== 'object') return [`${key}=${String(value)}`]
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof id === 'string' ? [`${key}=${id}`] : []
  })
  return [change.type, ...names].join(' ')
}

/** The same planning figures and rules: a figure back at its old value need not have found its citation again. */
function sayTheSame(a: Plan, b: Plan): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Plan>
  return [...keys].every((key) => key === 'scenarios' || a[key] === b[key] || said(a[key]) === said(b[key]))
}

const said = (value: unknown): string => JSON.stringify(value, (key, entry) => (key === 'cite' ? undefined : entry))
