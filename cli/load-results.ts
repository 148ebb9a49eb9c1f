import { err, ok } from '../shared/base/result.ts'
import type { Results } from '../shared/engine/results.ts'
import { run } from '../shared/engine/run.ts'
import type { Change } from '../shared/plan/schema/change.ts'
import { applyChanges } from '../shared/scenario/apply.ts'
import { overrideChanges } from '../shared/scenario/overrides.ts'
import { message } from '../shared/text/message.ts'
import type { Arguments } from './arguments.ts'
import { type Outcome, wrongUsage } from './failure.ts'
import { listed, loadPlan } from './load-plan.ts'

export type Computed = { readonly results: Results; readonly scenario: string; readonly file: string }

/** The plan of the command, its scenario and overrides applied in this order, computed. */
export async function loadResults({ positionals, options }: Arguments): Promise<Outcome<Computed>> {
  const given = positionals[0] ?? ''
  const loaded = await loadPlan(given)
  if (!loaded.ok) return loaded
  const { plan, file } = loaded.value

  const id = options.scenario?.[0] ?? baseline
  const scenario = plan.scenarios.find((entry) => entry.id === id) ?? plan.scenarios.find((entry) => entry.name === id)
  if (scenario === undefined && id !== baseline) {
    return wrongUsage(
      message('cli.noScenario', { id, list: [baseline, ...plan.scenarios.map((entry) => entry.id)].join(', ') }),
    )
  }
  const stated: readonly Change[] = scenario?.changes ?? []
  const changed = applyChanges(plan, stated)
  if (!changed.ok) return err(listed(message('cli.cannotCompute', { file: given, id }), changed.error))

  const overrides = overrideChanges(changed.value.plan, options)
  if (!overrides.ok) {
    const lines = overrides.error.map((error) => [
      message('override.label', { option: error.option, given: error.given }),
      error.message,
    ])
    return err({ exit: 2, lines })
  }
  const both = applyChanges(changed.value.plan, overrides.value)
  if (!both.ok) return err({ ...listed(message('cli.seeUsage'), both.error), exit: 2 })

  return ok({ results: run(plan, [...stated, ...overrides.value]), scenario: scenario?.id ?? baseline, file })
}

const baseline = 'baseline'
