/**
 * A 方案 as the list of changes it makes to the plan:
 *   the changes of its base, of the base of that … then its own, in list order, without those switched off.
 * Each is tried on the plan as the ones before it leave it. One that no longer applies is set aside with the reason and stops
 * none of the others.
 */
import type { PlanningChange, Scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from './apply.ts'
import type { ChangeError } from './change-error.ts'

/** A change with the 方案 that holds it and its place there, from 0. */
export type PlacedChange = { readonly scenario: Scenario; readonly place: number; readonly change: PlanningChange }
export type StaleChange = PlacedChange & { readonly errors: readonly ChangeError[] }
export type ResolvedScenario = {
  readonly applied: readonly PlacedChange[]
  readonly stale: readonly StaleChange[]
  /** The plan with the applied changes. */
  readonly plan: Plan
}

/** In the order planners see: by their order, then as listed. */
export const orderedScenarios = (plan: Plan): Scenario[] =>
  plan.scenarios
    .map((scenario, at) => ({ scenario, at: scenario.order ?? at }))
    .sort((a, b) => a.at - b.at)
    .map(({ scenario }) => scenario)

export function placedChanges(plan: Plan, scenario: Scenario): PlacedChange[] {
  const chain: Scenario[] = []
  // The gate refuses circles; one that is still being put together ends where it began.
  for (
    let next: Scenario | undefined = scenario;
    next !== undefined && !chain.includes(next);
    next = baseOf(plan, next)
  )
    chain.unshift(next)
  return chain.flatMap((entry) => {
    const off = new Set(entry.off ?? [])
    return entry.changes.flatMap((change, place) => (off.has(place) ? [] : [{ scenario: entry, place, change }]))
  })
}

export function resolveScenario(plan: Plan, scenario: Scenario): ResolvedScenario {
  const placed = placedChanges(plan, scenario)
  const all = applyChanges(
    plan,
    placed.map(({ change }) => change),
  )
  if (all.ok) return { applied: placed, stale: [], plan: all.value.plan }
  const applied: PlacedChange[] = []
  const stale: StaleChange[] = []
  let current = plan
  for (const entry of placed) {
    const done = applyChanges(current, [entry.change])
    if (done.ok) {
      current = done.value.plan
      applied.push(entry)
    } else {
      stale.push({ ...entry, errors: done.error })
    }
  }
  return { applied, stale, plan: current }
}

// Lists are never changed in place: looked through once, however many ask for their base.
const byId = new WeakMap<Plan['scenarios'], ReadonlyMap<string, Scenario>>()

function baseOf({ scenarios }: Plan, { basedOn }: Scenario): Scenario | undefined {
  const known = byId.get(scenarios) ?? new Map(scenarios.map((entry) => [entry.id, entry]))
  byId.set(scenarios, known)
  return basedOn === undefined ? undefined : known.get(basedOn)
}
