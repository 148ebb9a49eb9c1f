import { draftContent } from '../plan/gate.ts'
import type { Draft } from '../plan/schema/draft.ts'
import type { Plan } from '../plan/schema/plan.ts'

// A draft is never changed in place, and what is computed from its plan is remembered by that plan.
const memory = new WeakMap<Draft['content'], Plan>()

/** The plan a draft holds. It came through the gate with the plan around it. */
export function draftPlan(draft: Draft): Plan {
  const known = memory.get(draft.content)
  if (known !== undefined) return known
  const read = draftContent(draft)
  if (!read.ok) throw new Error(`draft ${draft.id}: ${JSON.stringify(read.error)}`)
  memory.set(draft.content, read.value)
  return read.value
}
