/**
 * The changes of a 方案 one by one, as a planner goes through them: what each says, against the plan as those before it leave it,
 * whether it counts, and why it no longer applies. Those of the 方案 it is based on come first.
 */
import type { Scenario } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from '../scenario/apply.ts'
import { resolveScenario } from '../scenario/resolve.ts'
import type { Language, Message } from '../text/message.ts'
import { describeChange } from './describe-changes.ts'

export type ChangeLine = {
  /** The 方案 that holds it; of its own changes these can be switched and deleted. */
  readonly scenario: Scenario
  readonly place: number
  readonly words: string
  readonly off: boolean
  /** Why it no longer applies. */
  readonly stale?: Message
}

export function changeLines(plan: Plan, scenario: Scenario, language: Language): ChangeLine[] {
  const base = plan.scenarios.find(({ id }) => id === scenario.basedOn && id !== scenario.id)
  const inherited = base === undefined ? [] : changeLines(withoutBack(plan, scenario), base, language)
  const off = new Set(scenario.off ?? [])
  let current = resolveScenario(plan, { ...scenario, changes: [], off: [] }).plan
  const own = scenario.changes.map((change, place): ChangeLine => {
    const line = { scenario, place, off: off.has(place) }
    const done = applyChanges(current, [change])
    if (!done.ok) {
      const reason = done.error[0]?.message
      return { ...line, words: describeChange(current, current, change, language), ...(reason && { stale: reason }) }
    }
    const words = describeChange(current, done.value.plan, change, language)
    if (!line.off) current = done.value.plan
    return { ...line, words }
  })
  return [...inherited, ...own]
}

/** A circle that is still being put together ends where it began. */
const withoutBack = (plan: Plan, scenario: Scenario): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((entry) => {
    if (entry.basedOn !== scenario.id) return entry
    const { basedOn: _, ...rest } = entry
    return rest
  }),
})
