/**
 * An edit while a 方案 is active: what a 方案 can hold goes to the end of its own list, and the plan stays as it is; the rest — counts
 * of people, places, tables, decisions, the list of 方案 itself — is of the plan whichever 方案 is shown. A change takes the place of
 * an earlier one of the same thing, and one back to what the 方案 stands on is none; where that would give another plan than the
 * edit itself (a record put anew in between), it is appended instead.
 */
import { err, ok, type Result } from '../base/result.ts'
import { type Change, type PlanningChange, type Scenario, scenario as scenarioRecord } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from './apply.ts'
import type { ChangeError } from './change-error.ts'
import { facilityEdits } from './facility-edits.ts'
import { fieldsToSay } from './facility-fields.ts'
import { type Entry, figureKey, mergedChanges } from './merge-changes.ts'
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
  const stated = given.flatMap(({ change, fact }) => (!fact && isHeldByScenario(change) ? [change] : []))
  const rest = given.flatMap(({ change, fact }) => (fact || !isHeldByScenario(change) ? [change] : []))
  if (stated.length === 0) return ok(rest)
  const ground = applyChanges(plan, rest)
  if (!ground.ok) return ground
  const before = resolveScenario(ground.value.plan, scenario)
  const own = facilityEdits(ground.value.plan, scenario, before.plan, stated)
  const meant = applyChanges(before.plan, own)
  if (!meant.ok) return err(meant.error)
  const record = withChanges(ground.value.plan, scenario, own, meant.value.plan)
  return ok([...rest, { type: 'putScenario', scenario: record }])
}

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

function withChanges(plan: Plan, scenario: Scenario, own: readonly PlanningChange[], meant: Plan): Scenario {
  const off = new Set(scenario.off ?? [])
  const entries = scenario.changes.map((change, place): Entry => ({ change, off: off.has(place), touched: false }))
  const short = scenarioOf(scenario, withoutIdle(plan, scenario, mergedChanges(plan, entries, own)))
  if (sayTheSame(resolveScenario(plan, short).plan, meant)) return short
  return scenarioOf(scenario, [...entries, ...own.map((change) => ({ change, off: false, touched: true }))])
}

function scenarioOf(scenario: Scenario, entries: readonly Entry[]): Scenario {
  const { off: _, ...rest } = scenario
  const off = entries.flatMap((entry, place) => (entry.off ? [place] : []))
  return { ...rest, changes: entries.map(({ change }) => change), ...(off.length > 0 && { off }) }
}

/** Without the touched changes that change nothing where they stand, and without such fields of facilities. */
function withoutIdle(plan: Plan, scenario: Scenario, entries: readonly Entry[]): Entry[] {
  let current = resolveScenario(plan, { ...scenario, changes: [], off: [] }).plan
  return entries.flatMap((entry) => {
    if (entry.off) return [entry]
    const change = entry.touched ? spoken(current, entry.change) : entry.change
    const done = applyChanges(current, [change])
    if (!done.ok) return [entry]
    const idle = done.value.inverse.length === 0
    current = done.value.plan
    return entry.touched && idle ? [] : [{ ...entry, change }]
  })
}

function spoken(plan: Plan, change: PlanningChange): PlanningChange {
  if (change.type !== 'setFacilities') return change
  const known = new Map(plan.facilities.map((facility) => [facility.id, facility]))
  const facilities = change.facilities.flatMap((entry) => {
    const was = known.get(entry.facility)
    const fields = was === undefined ? entry.fields : fieldsToSay(was, entry.fields)
    return Object.keys(fields).length === 0 ? [] : [{ ...entry, fields }]
  })
  return { ...change, facilities }
}

/** The same planning figures and rules: a figure back at its old value need not have found its citation again. */
function sayTheSame(a: Plan, b: Plan): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Plan>
  return [...keys].every((key) => key === 'scenarios' || a[key] === b[key] || said(a[key]) === said(b[key]))
}

const said = (value: unknown): string => JSON.stringify(value, (key, entry) => (key === 'cite' ? undefined : entry))
