/**
 * 配置: every class of every resource shares its control total, facility by facility; then the totals of parts, groups and
 * 其中. A part with facility rows is the sum of its rows, so that Σ rows = total holds exactly; a class for which the plan
 * names no facility takes the total it gives.
 */
import type { Decimal } from '../base/decimal.ts'
import { classesIn } from '../plan/life.ts'
import type { Resource } from '../plan/schema/class.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { sharingOrder } from '../plan/weight-needs.ts'
import { message } from '../text/message.ts'
import { count } from '../units/brand.ts'
import type { Allocation, AllocationIssue, ClassTotal, FacilityAllocation } from './allocation.ts'
import type { AllocateInput, Shared } from './input.ts'
import { scopesOf, shareScope } from './share-scope.ts'
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
  const shared = shareAll(input, used, issues)
  // The same index where no facility changes its class in between: then the sums are the same too.
  const atBase = classesIn(plan, plan.baseYear)
  for (const resource of used) {
    const own = shared.get(resource.id) ?? new Map<string, Shared>()
    for (const c of plan.classes) {
      const part = c.role === 'part' ? own.get(c.id) : undefined
      if (part !== undefined) facilities.push(...rowsOf(c.id, resource.id, part, plan))
    }
    const amounts = amountsByClass(resource.id, input, own)
    // A facility that changes its class counts in the base year where it was then.
    const then = atBase === classes ? amounts : amountsByClass(resource.id, { ...input, classes: atBase }, own)
    for (const c of plan.classes)
      totals.push(...totalsOf(c, resource.id, input, amounts.get(c.id), own.get(c.id), then.get(c.id)))
  }
  return { facilities, totals, issues: issues.map((issue) => withTotal(issue, totals, plan.targetYear)) }
}

/** Of a facility without an amount: it is missing from the total of its class only where there is one. */
function withTotal(issue: AllocationIssue, totals: readonly ClassTotal[], year: number): AllocationIssue {
  if (issue.kind !== 'absent') return issue
  const total = totals.find((t) => t.class === issue.class && t.resource === issue.resource && t.year === year)
  if (total?.allocated !== undefined) return issue
  const args = { ...issue.message.args, uncounted: 'sharing.noTotal' }
  return { ...issue, message: { ...issue.message, args } }
}

type BySharing = ReadonlyMap<string, ReadonlyMap<string, Shared>>

/** Resources in the order of their weights (staff by beds comes after beds); what was said comes in plan order. */
function shareAll(input: AllocateInput, used: readonly Resource[], issues: AllocationIssue[]): BySharing {
  const { order, circular } = sharingOrder(input.plan)
  const shared = new Map<string, Map<string, Shared>>()
  const given = new Map<string, Map<string, Decimal>>()
  const said = new Map<string, AllocationIssue[]>()
  for (const id of order) {
    const resource = used.find((r) => r.id === id)
    if (resource === undefined) continue
    const own = new Map<string, Shared>()
    const amounts = new Map<string, Decimal>()
    for (const scope of scopesOf(id, input)) {
      const found = shareScope(scope, resource, input, own, given, circular.has(id))
      for (const [part, result] of found.shared) {
        own.set(part, result)
        for (const [i, { facility }] of result.claims.entries()) {
          const allocated = result.shares[i]?.allocated
          if (allocated !== undefined) amounts.set(facility.id, allocated)
        }
      }
      said.set(id, [...(said.get(id) ?? []), ...found.issues])
    }
    shared.set(id, own)
    given.set(id, amounts)
  }
  for (const resource of used) issues.push(...(said.get(resource.id) ?? []))
  return shared
}

function rowsOf(
  classId: string,
  resource: string,
  { claims, shares, sharedBy }: Shared,
  plan: Plan,
): FacilityAllocation[] {
  return claims.flatMap((claim, i) => {
    const { base, planned } = claim
    const allocated = shares[i]?.allocated
    // A facility that has none of it and was given none has no row for being of the class.
    const known = base !== undefined || planned !== undefined || allocated !== undefined
    if (!known && (sharedBy !== undefined || claim.lacks !== undefined)) return []
    const about = {
      facility: claim.facility.id,
      name: claim.facility.name,
      class: classId,
      resource,
      locked: claim.locked,
      ...(sharedBy !== undefined && { sharedBy }),
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
