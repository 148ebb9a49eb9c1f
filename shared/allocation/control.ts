/** 床位控制数 of a class in a year: the bound of its control norm, or what was handed down for the target year, less 机动. */
import type { Decimal } from '../base/decimal.ts'
import { dec } from '../base/decimal.ts'
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
  const { norm } = rule.control
  const requirement = requirements.find((r) => r.norm === norm && r.year === year)
  const value = requirement?.value ?? (requirement?.low === undefined ? requirement?.high : undefined)
  return value === undefined ? undefined : { value, norm }
}

/** What may be shared out: the control total less the reserve kept back (机动). */
export const shareable = (control: Control | undefined, rule: AllocationRule | undefined): Decimal | undefined =>
  control?.value.minus(rule?.reserve ?? 0)
