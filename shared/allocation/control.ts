/**
 * 床位控制数 of a class in a year: the bound of its control norm, or what was handed down for the target year, less 机动.
 * Where the norm the rule names is contested, the norm that governs (norms/precedence.ts) gives the number. A norm that only
 * says “at least” serves where a rule names it: its least number is then what is shared. A norm that is switched off gives none.
 */
import type { Decimal } from '../base/decimal.ts'
import { dec } from '../base/decimal.ts'
import { governing } from '../norms/precedence.ts'
import type { Requirement } from '../norms/requirement.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Plan } from '../plan/schema/plan.ts'

export type Control = { readonly value: Decimal; readonly norm?: string }

export function ruleFor(plan: Plan, classId: string, resource: string): AllocationRule | undefined {
  return plan.allocations.find((a) => a.unit === plan.region.unit && a.class === classId && a.resource === resource)
}

export function controlOf(
  rule: AllocationRule | undefined,
  year: number,
  plan: Plan,
  requirements: readonly Requirement[],
): Control | undefined {
  if (rule?.control === undefined) return undefined
  if (rule.control.by === 'handedDown') {
    return year === plan.targetYear ? { value: dec(rule.control.value) } : undefined
  }
  const named = rule.control.norm
  const contest = governing(plan, requirements).find((g) => g.governs === named || g.others.includes(named))
  const norm = contest?.governs ?? named
  const requirement = requirements.find((r) => r.norm === norm && r.year === year)
  const value = requirement?.value ?? requirement?.high ?? requirement?.low
  return value === undefined ? undefined : { value, norm }
}

/** What may be shared out: the control total less the reserve kept back (机动). */
export const shareable = (control: Control | undefined, rule: AllocationRule | undefined): Decimal | undefined =>
  control?.value.minus(rule?.reserve ?? 0)
