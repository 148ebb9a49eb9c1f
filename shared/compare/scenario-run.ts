/** One run of the engine per 方案, found by its id, then by its name. “baseline” is the plan itself. */
import type { Solver } from '../allocation/solver.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import { computePlan } from '../engine/run.ts'
import { nearest } from '../plan/nearest.ts'
import { BASELINE } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { orderedScenarios, type PlacedChange, resolveScenario, type StaleChange } from '../scenario/resolve.ts'
import { type Language, type Message, message, say } from '../text/message.ts'

export type ScenarioRun = {
  readonly id: string
  readonly name: string
  readonly applied: readonly PlacedChange[]
  readonly stale: readonly StaleChange[]
  readonly results: Results
}

export function runScenarios(
  plan: Plan,
  ids: readonly string[],
  language: Language,
  solver?: Solver,
): Result<ScenarioRun[], Message> {
  const runs: ScenarioRun[] = []
  for (const given of ids) {
    const run = scenarioRun(plan, given, language, solver)
    if (!run.ok) return run
    if (runs.some((other) => other.id === run.value.id)) return err(message('compare.error.twice', { id: given }))
    runs.push(run.value)
  }
  return ok(runs)
}

// A plan is never changed in place: what a 方案 makes of it holds as long as it lives, for every table and question about it.
// A run without a solver is another one than a run with it.
const memory = new WeakMap<Plan, Map<string, ScenarioRun>>()

export function scenarioRun(
  plan: Plan,
  given: string,
  language: Language,
  solver?: Solver,
): Result<ScenarioRun, Message> {
  if (given === BASELINE) {
    const name = say(language, message('compare.baseline'))
    return ok({ id: BASELINE, name, applied: [], stale: [], results: computePlan(plan, [], solver) })
  }
  const scenario = plan.scenarios.find((s) => s.id === given) ?? plan.scenarios.find((s) => s.name === given)
  if (scenario === undefined) return err(unknown(plan, given))
  const known = memory.get(plan)?.get(scenario.id)
  if (known !== undefined && known.results.solver === solver) return ok(known)
  const { applied, stale } = resolveScenario(plan, scenario)
  const changes = applied.map((entry) => entry.change)
  const run = { id: scenario.id, name: scenario.name, applied, stale, results: computePlan(plan, changes, solver) }
  memory.set(plan, (memory.get(plan) ?? new Map<string, ScenarioRun>()).set(scenario.id, run))
  return ok(run)
}

/** The ids a reader may ask for. */
export const knownScenarios = (plan: Plan): string => [BASELINE, ...orderedScenarios(plan).map((s) => s.id)].join(', ')

function unknown(plan: Plan, id: string): Message {
  const near = nearest(
    id,
    plan.scenarios.map((s) => s.id),
  )
  return near === undefined
    ? message('compare.error.unknown', { id, list: knownScenarios(plan) })
    : message('compare.error.unknownNear', { id, near, list: knownScenarios(plan) })
}
