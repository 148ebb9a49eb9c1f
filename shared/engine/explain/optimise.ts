/** Why an optimum gives a facility this many: the goals and their weights, what there is to share, and what this facility had. */
import type { FacilityAllocation } from '../../allocation/allocation.ts'
import { ruleFor } from '../../allocation/control.ts'
import type { Goal } from '../../plan/schema/allocation.ts'
import { digits, message, type TextKey } from '../../text/message.ts'
import { type ExplainContext, input } from './inputs.ts'
import type { Parts } from './parts.ts'
import { explainRequirement } from './requirement.ts'
import { stockInput } from './stock.ts'

export function explainOptimise(context: ExplainContext, row: FacilityAllocation, unit: string, value: number): Parts {
  const { allocation, plan } = context.results
  const scope = row.sharedBy ?? row.class
  const rule = ruleFor(plan, scope, row.resource)
  const total = allocation.totals.find(
    (t) => t.class === scope && t.resource === row.resource && t.year === plan.targetYear,
  )
  const requirement =
    total?.controlNorm === undefined ? undefined : explainRequirement(context, total.controlNorm, plan.targetYear)
  const name = plan.classes.find((c) => c.id === scope)?.name ?? scope
  const from = rule?.optimise?.from ?? 'planned'
  const goals = rule?.optimise?.objectives ?? [{ goal: 'leastChange' as const, weight: 1 }]
  const words = goals.flatMap(({ goal, weight }, i) => [
    [`g${i + 1}`, `goal.${goal}`],
    [`w${i + 1}`, weight],
  ])
  const list: TextKey = `trace.goals.${Math.min(goals.length, 3) as 1 | 2 | 3}`
  const label = message('trace.note.optimise', { list, step: rule?.step ?? 1, ...Object.fromEntries(words) })
  return {
    unit,
    formula: `min ${goals.map(({ goal, weight }) => `${goals.length > 1 ? `${digits(weight)} × ` : ''}${term(goal, from)}`).join(' + ')}`,
    value,
    inputs: [
      input(message('trace.name.control', { class: name }), total?.control?.toNumber(), unit),
      ...(rule?.reserve === undefined ? [] : [input(message('trace.name.reserve'), rule.reserve, unit)]),
      stockInput(context, row, from, unit),
      ...(row.quota === undefined
        ? []
        : [input(message('trace.name.quota'), row.quota.toDecimalPlaces(4).toNumber(), unit)]),
      ...(requirement?.inputs ?? []),
    ],
    steps: [...(requirement?.steps ?? []), { label, expression: digits(value), result: value }],
  }
}

const term = (goal: Goal, from: 'planned' | 'base'): string =>
  goal === 'leastChange'
    ? `Σ|x − ${from === 'base' ? 'b' : 'p'}|`
    : goal === 'closestToNeed'
      ? 'Σ|x − n|'
      : 'Σ|xᵤ − A × Pᵤ ÷ P|'
