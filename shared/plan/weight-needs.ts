/** Which other resources a rule weighs by: what makes an order of sharing, or a circle. */
import { weightWordsOf } from '../text/weight-words.ts'
import { meaningsOf, wordsOf } from './formula-names.ts'
import type { AllocationRule } from './schema/allocation.ts'
import type { Plan } from './schema/plan.ts'

/** What a formula of weights may say of the facility itself. */
export type OwnWord = keyof typeof weightWordsOf

const ownWords: ReadonlyMap<string, OwnWord> = new Map(
  (Object.keys(weightWordsOf) as OwnWord[]).flatMap((word) => [
    [word, word],
    [weightWordsOf[word], word],
  ]),
)

export const ownWordOf = (name: string): OwnWord | undefined => ownWords.get(name)

export function weightResources({ weights, resource }: AllocationRule, plan: Plan): readonly string[] {
  if (typeof weights !== 'object') return []
  if ('resource' in weights) return [weights.resource]
  return wordsOf(weights.formula)
    .filter((word) => ownWordOf(word) === undefined)
    .flatMap((word) => meaningsOf(plan, word).flatMap((m) => (m.is === 'amount' ? [m.resource] : [])))
    .filter((id) => id !== resource)
}

/** Resources so that each comes after those it is weighed by; `circular` holds those that have no order. */
export function sharingOrder(plan: Plan): {
  readonly order: readonly string[]
  readonly circular: ReadonlySet<string>
} {
  const needs = new Map<string, readonly string[]>()
  for (const rule of plan.allocations)
    needs.set(rule.resource, [...(needs.get(rule.resource) ?? []), ...weightResources(rule, plan)])
  const order: string[] = []
  const done = new Set<string>()
  let waiting = plan.resources.map((r) => r.id)
  for (;;) {
    const ready = waiting.filter((id) => (needs.get(id) ?? []).every((need) => done.has(need)))
    for (const id of ready) done.add(id)
    order.push(...ready)
    waiting = waiting.filter((id) => !done.has(id))
    if (ready.length === 0) return { order: [...order, ...waiting], circular: new Set(waiting) }
  }
}
