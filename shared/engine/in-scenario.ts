import type { Change } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { resolveScenario } from '../scenario/resolve.ts'
import type { Results } from './results.ts'
import { assumedBy } from './run.ts'

/** The results of a run of `changes` over `plan` that say which 方案 stands first among them; as they are without one. */
export function inScenario(
  results: Results,
  plan: Plan,
  id: string | null | undefined,
  changes: readonly Change[],
): Results {
  const found = plan.scenarios.find((entry) => entry.id === id)
  if (found === undefined) return results
  const own = resolveScenario(plan, found).applied.length
  return { ...results, scenario: { name: found.name, more: assumedBy(changes.slice(own)) } }
}
