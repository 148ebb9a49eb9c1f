import { err, ok } from '../shared/base/result.ts'
import { inScenario } from '../shared/engine/in-scenario.ts'
import type { Results } from '../shared/engine/results.ts'
import { run } from '../shared/engine/run.ts'
import { BASELINE, type Change } from '../shared/plan/schema/change.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { applyChanges } from '../shared/scenario/apply.ts'
import { overrideChanges } from '../shared/scenario/overrides.ts'
import { resolveScenario } from '../shared/scenario/resolve.ts'
import { message } from '../shared/text/message.ts'
import type { Arguments } from './arguments.ts'
import { type Outcome, wrongUsage } from './failure.ts'
import { listed, loadPlan } from './load-plan.ts'
import { loadSolver } from './load-solver.ts'

/** `stored` is the plan without scenario and overrides: what is compared is compared from it. */
export type Computed = {
  readonly results: Results
  readonly scenario: string
  readonly file: string
  readonly stored: Plan
}

/** The plan of the command, its scenario and overrides applied in this order, computed. */
export async function loadResults({ positionals, options }: Arguments): Promise<Outcome<Computed>> {
  const given = positionals[0] ?? ''
  const loaded = await loadPlan(given)
  if (!loaded.ok) return loaded
  const { plan, file } = loaded.value

  const id = options.scenario?.[0] ?? BASELINE
  const scenario = plan.scenarios.find((entry) => entry.id === id) ?? plan.scenarios.find((entry) => entry.name === id)
  if (scenario === undefined && id !== BASELINE) {
    return wrongUsage(
      message('cli.noScenario', { id, list: [BASELINE, ...plan.scenarios.map((entry) => entry.id)].join(', ') }),
    )
  }
  // Changes that no longer apply are findings of the run; the others count.
  const resolved = scenario === undefined ? undefined : resolveScenario(plan, scenario)
  const stated: readonly Change[] = resolved?.applied.map((entry) => entry.change) ?? []
  const changed = resolved?.plan ?? plan

  const overrides = overridesOf(changed, options)
  if (!overrides.ok) return overrides

  const changes = [...stated, ...overrides.value]
  const solver = await loadSolver(plan, changes)
  const results = inScenario(run(plan, changes, solver), plan, scenario?.id, changes)
  return ok({ results, scenario: scenario?.id ?? BASELINE, file, stored: plan })
}

/** The plan with the overrides of the command in it. */
export function withOverrides(plan: Plan, options: Arguments['options']): Outcome<Plan> {
  const overrides = overridesOf(plan, options)
  if (!overrides.ok) return overrides
  const applied = applyChanges(plan, overrides.value)
  return applied.ok ? ok(applied.value.plan) : err({ ...listed(message('cli.seeUsage'), applied.error), exit: 2 })
}

/** The overrides as changes that apply. */
function overridesOf(plan: Plan, options: Arguments['options']): Outcome<Change[]> {
  const overrides = overrideChanges(plan, options)
  if (!overrides.ok) {
    const lines = overrides.error.map((error) => [
      message('override.label', { option: error.option, given: error.given }),
      error.message,
    ])
    return err({ exit: 2, lines })
  }
  const applied = applyChanges(plan, overrides.value)
  return applied.ok ? ok(overrides.value) : err({ ...listed(message('cli.seeUsage'), applied.error), exit: 2 })
}
