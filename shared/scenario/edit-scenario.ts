import { err, ok } from '../base/result.ts'
import { circleOf, tooDeep } from '../plan/check-scenarios.ts'
import { BASELINE, type Scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Edit } from './edit-types.ts'

/** Adds a 方案, or replaces the one of its id. Its changes need not apply: what does not is told as a finding. */
export function putScenario(plan: Plan, scenario: Scenario): Edit {
  const { id, basedOn } = scenario
  if (id === BASELINE) return err({ field: 'scenario', key: 'change.scenario.reserved', args: { id } })
  if (basedOn !== undefined && basedOn !== id && !plan.scenarios.some((entry) => entry.id === basedOn))
    return err({ field: 'scenario', key: 'change.scenario.base', args: { id, base: basedOn } })
  const beyond = (scenario.off ?? []).find((place) => place >= scenario.changes.length)
  if (beyond !== undefined) {
    return err({
      field: 'scenario',
      key: 'change.scenario.off',
      args: { id, place: beyond, count: scenario.changes.length },
    })
  }
  const at = plan.scenarios.findIndex((entry) => entry.id === id)
  const known = plan.scenarios[at]
  // A file has no order of keys and no undefined: the same record is the same text.
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(scenario)) return ok(undefined)
  const next = at === -1 ? [...plan.scenarios, scenario] : plan.scenarios.with(at, scenario)
  const circle = circleOf(next, id)
  if (circle !== undefined)
    return err({ field: 'scenario', key: 'change.scenario.circle', args: { id, chain: circle.join(' → ') } })
  const deep = tooDeep(next)
  if (deep !== undefined) return err({ field: 'scenario', key: 'plan.deep', args: deep })
  const place = at === -1 ? plan.scenarios.length : at
  return ok({ type: 'restore', list: 'scenarios', at: place, remove: at === -1 ? 0 : 1, entry: scenario })
}

/** One that others are based on stays until they are taken away or put on another base. */
export function removeScenario(plan: Plan, id: string): Edit {
  const at = plan.scenarios.findIndex((entry) => entry.id === id)
  const on = plan.scenarios.filter((entry) => entry.basedOn === id).map((entry) => entry.name)
  if (on.length > 0)
    return err({ field: 'scenario', key: 'change.scenario.inUse', args: { id, list: on.join('、'), count: on.length } })
  return ok({ type: 'restore', list: 'scenarios', at, remove: 1, entry: null })
}
