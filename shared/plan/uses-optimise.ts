/** Whether a run of the plan may ask for the solver: a rule of the plan, of a 方案, or of the changes says optimise. */
import type { Change } from './schema/change.ts'
import type { Plan } from './schema/plan.ts'

export const usesOptimise = (plan: Plan | undefined, changes: readonly Change[] = []): boolean =>
  changes.some(asks) ||
  plan?.allocations.some((r) => r.method === 'optimise') === true ||
  plan?.scenarios.some((s) => s.changes.some(asks)) === true

const asks = (change: Change): boolean => {
  switch (change.type) {
    case 'setMethod':
      return change.method === 'optimise'
    case 'putAllocation':
      return change.rule.method === 'optimise'
    case 'putScenario':
      return change.scenario.changes.some(asks)
    case 'restore':
      return (
        (change.list === 'allocations' && change.entry?.method === 'optimise') ||
        (change.list === 'scenarios' && change.entry?.changes.some(asks) === true)
      )
    default:
      return false
  }
}
