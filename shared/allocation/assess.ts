/**
 * Requirements held against what the plan provides. Ratios and shares of a resource are evaluated here, because their
 * requirement depends on what is provided; the others only gain actual, gap and status.
 *   gap = requirement − actual, positive when short · between the ends of a range 0
 */

import type { Decimal } from '../base/decimal.ts'
import { dec } from '../base/decimal.ts'
import type { Assessment, Requirement, Status } from '../norms/requirement.ts'
import { ratioOf } from '../norms/shapes/ratio.ts'
import { shareOf } from '../norms/shapes/share.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Norm, NormOf } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { message } from '../text/message.ts'
import { settled } from '../units/rounding.ts'
import type { Provision } from './provision.ts'

export function assessNorms(
  plan: Plan,
  requirements: readonly Requirement[],
  provision: Provision,
  classes: ClassIndex,
): Assessment[] {
  const byNorm = new Map<string, Requirement[]>()
  for (const r of requirements) {
    const list = byNorm.get(r.norm)
    if (list === undefined) byNorm.set(r.norm, [r])
    else list.push(r)
  }
  return plan.norms.flatMap((norm) =>
    (byNorm.get(norm.id) ?? fromProvision(norm, plan, provision, classes)).map((r) => assess(norm, r, provision)),
  )
}

function fromProvision(norm: Norm, plan: Plan, provision: Provision, classes: ClassIndex): Requirement[] {
  const years = Array.from({ length: plan.targetYear - plan.baseYear + 1 }, (_, i) => plan.baseYear + i)
  const name = (resource: string) => plan.resources.find((r) => r.id === resource)?.name ?? resource
  if (norm.shape === 'ratio') {
    return years.map((year) => ratioOf(norm, year, provision.total(norm.scope.class, norm.left, year), name(norm.left)))
  }
  if (norm.shape === 'share' && norm.of.by === 'resource') {
    const { resource } = norm.of
    return years.flatMap((year) => sharesOf(norm, resource, year, provision, classes, name(resource)))
  }
  return []
}

function sharesOf(
  norm: NormOf<'share'>,
  of: string,
  year: number,
  provision: Provision,
  classes: ClassIndex,
  name: string,
): Requirement[] {
  const missing = message('norm.noTotal', { resource: name, year })
  if (norm.each === 'scope')
    return [shareOf(norm, year, provision.total(norm.scope.class, of, year), undefined, missing)]
  const members = norm.scope.class === undefined ? [] : classes.members(norm.scope.class)
  return members.map((f) =>
    shareOf(norm, year, provision.facility(f.id, of, year), { unit: norm.scope.unit, facility: f.id }, missing),
  )
}

function assess(norm: Norm, requirement: Requirement, provision: Provision): Assessment {
  const { scope, resource, year } = requirement
  const actual =
    scope.facility === undefined
      ? provision.total(scope.class, resource, year)
      : provision.facility(scope.facility, resource, year)
  if (actual === undefined) return { ...requirement, status: 'unknown' }
  const gap = gapOf(requirement, actual)
  if (gap === undefined) return { ...requirement, actual, status: 'unknown' }
  return { ...requirement, actual, gap, status: statusOf(norm, requirement, actual, gap) }
}

function gapOf({ low, value, high }: Requirement, actual: Decimal): Decimal | undefined {
  if (value !== undefined) return value.minus(actual)
  if (low !== undefined && high !== undefined) {
    return actual.lt(low) ? low.minus(actual) : actual.gt(high) ? high.minus(actual) : dec(0)
  }
  return (low ?? high)?.minus(actual)
}

/** > and < are tested on the exact amount, the others on the rounded one. */
function statusOf(norm: Norm, { low, high, value, unrounded }: Requirement, actual: Decimal, gap: Decimal): Status {
  if (value !== undefined) return gap.isZero() ? 'met' : gap.isPositive() ? 'short' : 'over'
  const comparator = 'comparator' in norm ? norm.comparator : undefined
  if (comparator === 'gt' && unrounded !== undefined) return actual.gt(settled(unrounded)) ? 'met' : 'short'
  if (comparator === 'lt' && unrounded !== undefined) return actual.lt(settled(unrounded)) ? 'met' : 'over'
  if (low !== undefined && actual.lt(low)) return 'short'
  if (high !== undefined && actual.gt(high)) return 'over'
  return 'met'
}
