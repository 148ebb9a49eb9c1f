/** The changes of a 方案, each with a name that outlives its value and what it says now: what an opinion can be linked to. */
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { changeName } from '../scenario/merge-changes.ts'
import type { NamedChange } from '../tables/draft-changes.ts'
import type { Language } from '../text/message.ts'
import { changeLines } from './change-lines.ts'
import { onPaper } from './on-paper.ts'

// A plan is never changed in place, and one slider asks for its words many times.
const memory = new WeakMap<Plan, Map<string, readonly NamedChange[]>>()

/** Those that are switched off are not among them: they answer nobody. */
export function namedChanges(plan: Plan, id: string, language: Language): readonly NamedChange[] {
  const scenario = plan.scenarios.find((entry) => entry.id === id)
  if (scenario === undefined) return []
  const known = memory.get(plan) ?? new Map<string, readonly NamedChange[]>()
  memory.set(plan, known)
  const key = `${language} ${id}`
  const name = (change: PlanningChange | undefined): string => (change === undefined ? '' : changeName(plan, change))
  const made =
    known.get(key) ??
    changeLines(plan, scenario, language).flatMap(({ scenario: holder, place, words, off, stale }) =>
      off || stale !== undefined ? [] : [{ about: name(holder.changes[place]), words: onPaper(words) }],
    )
  known.set(key, made)
  return made
}
