/**
 * 配置: every class of every resource shares its control total, facility by facility; then the totals of parts, groups and
 * 其中. A part with facility rows is the sum of its rows, so that Σ rows = total holds exactly; a class for which the plan
 * names no facility takes the total it gives.
 */
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { message } from '../text/message.ts'
import { count } from '../units/brand.ts'
import type { Allocation, AllocationIssue, ClassTotal, FacilityAllocation } from './allocation.ts'
import { claimOf } from './claim.ts'
import { controlOf, ruleFor, shareable } from './control.ts'
import type { AllocateInput, Shared } from './input.ts'
import { issuesOf } from './issues.ts'
import { share } from './methods.ts'
import { type NeedShares, shareNeed } from './share-need.ts'
import { amountsByClass, totalsOf } from './totals.ts'

export function allocate(input: AllocateInput): Allocation {
  const { plan, classes } = input
  const facilities: FacilityAllocation[] = []
  const totals: ClassTotal[] = []
  const issues: AllocationIssue[] = classes.overlaps.map(({ facility, classes: found }) => ({
    kind: 'overlap',
    class: found[0] ?? '',
    resource: '',
    message: message('sharing.overlap', { facility: nameOf(plan, facility), classes: found.join('、') }),
    numbers: [],
  }))
  // A resource that no facility, total or rule mentions has nothing to share.
  const used = plan.resources.filter(
    (r) => input.stocks.resources.has(r.id) || plan.allocations.some((a) => a.resource === r.id),
  )
  for (const resource of used) {
    const shared = new Map<string, Shared>()
    for (const c of plan.classes) {
      if (c.role !== 'part') continue
      const part = sharePart(c, resource, input, issues)
      if (part === undefined) continue
      shared.set(c.id, part)
      facilities.push(...rowsOf(c.id, resource.id, part, plan))
    }
    const amounts = amountsByClass(resource.id, input, shared)
    for (const c of plan.classes) totals.push(...totalsOf(c, resource.id, input, amounts.get(c.id), shared.get(c.id)))
  }
  return { facilities, totals, issues }
}

function sharePart(
  part: FacilityClass,
  resource: Resource,
  input: AllocateInput,
  issues: AllocationIssue[],
): Shared | undefined {
  const { plan, classes, stocks, requirements } = input
  const rule = ruleFor(plan, part.id, resource.id)
  const claims = classes.members(part.id).map((f) => claimOf(f, resource.id, stocks, rule?.weights))
  if (claims.every((c) => c.base === undefined && c.planned === undefined)) return undefined
  const control = controlOf(rule, plan.targetYear, plan, requirements)
  const step = rule?.step ?? 1
  const method = rule?.method ?? 'asPlanned'
  const given: NeedShares =
    method === 'need'
      ? shareNeed(part, resource, claims, step, input)
      : share(method, claims, shareable(control, rule), step)
  const { shares, residual } = given
  issues.push(...issuesOf({ ...given, part, resource, claims, control: control?.value, step, method }))
  return { claims, shares, ...(rule !== undefined && { rule }), ...(residual !== undefined && { residual }) }
}

function rowsOf(classId: string, resource: string, { claims, shares }: Shared, plan: Plan): FacilityAllocation[] {
  return claims.flatMap((claim, i) => {
    const { base, planned } = claim
    const allocated = shares[i]?.allocated
    const about = {
      facility: claim.facility.id,
      name: claim.facility.name,
      class: classId,
      resource,
      locked: claim.locked,
    }
    const now: FacilityAllocation = {
      ...about,
      year: plan.baseYear,
      ...(base !== undefined && { base, allocated: base }),
    }
    const then: FacilityAllocation = {
      ...about,
      year: plan.targetYear,
      ...(base !== undefined && { base }),
      ...(planned !== undefined && { planned }),
      ...(allocated !== undefined && { allocated: count(allocated) }),
      ...(allocated !== undefined && planned !== undefined && { gap: allocated.minus(planned) }),
      ...(claim.weight !== undefined && { weight: claim.weight }),
      ...(shares[i]?.quota !== undefined && { quota: shares[i].quota }),
      ...(shares[i]?.bound !== undefined && { bound: shares[i].bound }),
    }
    return [now, then]
  })
}

const nameOf = (plan: Plan, facility: string): string =>
  plan.facilities.find((f) => f.id === facility)?.name ?? facility
