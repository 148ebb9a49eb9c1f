import { BASELINE } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { orderedScenarios } from '../../../shared/scenario/resolve.ts'

/** A 方案 as it is told apart everywhere: letter, marker, colour, dash. */
export type ScenarioEntry = {
  readonly id: string
  readonly name: string
  readonly letter: string
  readonly marker: string
  /** Token of its colour; those beyond the sixth have none of their own. */
  readonly ink: string
}

const markers = ['●', '■', '▲', '◆', '✚', '▽']
const inks = ['--sc-a', '--sc-b', '--sc-c', '--sc-d', '--sc-e', '--sc-f']

/** The baseline, then the 方案 in the order of the planner. */
export function scenarioEntries(plan: Plan, baseline: string): ScenarioEntry[] {
  return [{ id: BASELINE, name: baseline }, ...orderedScenarios(plan)].map(({ id, name }, at) => ({
    id,
    name,
    letter: at < 26 ? String.fromCharCode(65 + at) : String(at + 1),
    marker: markers[at] ?? '○',
    ink: inks[at] ?? '--text-2',
  }))
}
