/** A conflict in the planner’s words: who is locked at what, who may get no less or no more, and that it is too much or too little. */
import { dec, sum } from '../../base/decimal.ts'
import { message, type TextKey } from '../../text/message.ts'
import type { AllocationIssue } from '../allocation.ts'
import type { Solver } from '../solver.ts'
import { conflictOf, isLow, type Rule } from './conflict.ts'
import type { Wish } from './wish.ts'

/** Rules that are named one by one. */
const NAMED = 5

export function conflictIssue(wish: Wish, solver: Solver): AllocationIssue | undefined {
  const rules = conflictOf(wish, solver)
  if (rules === undefined || rules.length === 0) return undefined
  const { scope, resource, control, step } = wish
  const named = rules.length <= NAMED ? rules : rules.slice(0, NAMED - 1)
  const list: TextKey = rules.length > NAMED ? 'conflict.many' : `conflict.${rules.length as 1 | 2 | 3 | 4 | 5}`
  const parts = named.flatMap((rule, i) => [
    [`n${i + 1}`, rule.name],
    [`k${i + 1}`, `conflict.${rule.kind}`],
    [`v${i + 1}`, isPart(rule, wish) ? `${dec(rule.said).times(100)}%` : rule.said],
  ])
  const total = sum(rules.map((r) => r.amount))
  const text = message(`sharing.conflict.${kindOf(wish, rules)}`, {
    class: scope.name,
    resource: resource.name,
    list,
    count: rules.length,
    sum: total.toNumber(),
    control: control.toNumber(),
    step,
    ...Object.fromEntries(parts),
  })
  const numbers = [...rules.map((r) => r.said), control.toNumber()]
  return { class: scope.id, resource: resource.id, kind: 'conflict', numbers, message: text }
}

const isPart = (rule: Rule, { rule: { optimise } }: Wish): boolean =>
  rule.kind === 'change' ? optimise?.maxChange !== undefined && 'share' in optimise.maxChange : isShare(rule)
const isShare = (rule: Rule): boolean => rule.kind.startsWith('share')

/** Which sentence is true of them: their sum is too much or too little, two leave nothing between, or only together they fail. */
function kindOf({ control, claims }: Wish, rules: readonly Rule[]): 'above' | 'below' | 'alone' | 'mixed' {
  if (rules.some((r) => isShare(r) || r.kind === 'change')) return 'mixed'
  const total = sum(rules.map((r) => r.amount))
  const apart = new Set(rules.map((r) => r.place)).size === rules.length
  if (apart && rules.every(isLow) && total.gt(control)) return 'above'
  const all = new Set(rules.map((r) => r.place)).size === claims.length
  if (apart && all && rules.every((r) => !isLow(r) || r.kind === 'lock') && total.lt(control)) return 'below'
  const [first] = rules
  return rules.every((r) => r.place === first?.place && r.kind !== 'lock') && rules.length <= 2 ? 'alone' : 'mixed'
}
