/**
 * Who shares with whom: a part whose rule has a method shares on its own; the parts without one share together under the smallest
 * group whose rule has a method (asPlanned is none: nothing is shared), from what the parts that share on their own leave of the
 * group’s control total. So the rows of a group sum to its total.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import { message } from '../text/message.ts'
import type { AllocationIssue } from './allocation.ts'
import { type Claim, claimOf } from './claim.ts'
import { controlOf, ruleFor, shareable } from './control.ts'
import type { AllocateInput, Shared } from './input.ts'
import { issuesOf } from './issues.ts'
import { ledgerOf } from './life-ledger.ts'
import { share } from './methods.ts'
import { withMinima } from './minima.ts'
import { shareOptimise } from './optimise/share-optimise.ts'
import { type NeedShares, shareNeed } from './share-need.ts'
import { type Given, weigh } from './weights.ts'

export type Scope = { readonly class: FacilityClass; readonly parts: readonly string[]; readonly rule?: AllocationRule }

/** Parts before groups, groups inside others before them. */
export function scopesOf(resource: string, { plan, classes }: AllocateInput): readonly Scope[] {
  const size = (c: FacilityClass) => classes.partsOf(c.id).length
  const groups = plan.classes
    .filter((c) => c.role === 'group' && shares(ruleFor(plan, c.id, resource)))
    .sort((a, b) => size(a) - size(b))
  const parts = plan.classes.filter((c) => c.role === 'part')
  const groupOf = new Map<string, string>()
  for (const { id } of parts) {
    if (ruleFor(plan, id, resource)?.method !== undefined) continue
    const group = groups.find((g) => classes.partsOf(g.id).includes(id))
    if (group !== undefined) groupOf.set(id, group.id)
  }
  const scope = (c: FacilityClass, own: readonly string[]): Scope => {
    const rule = ruleFor(plan, c.id, resource)
    return { class: c, parts: own, ...(rule !== undefined && { rule }) }
  }
  return [
    ...parts.filter((p) => !groupOf.has(p.id)).map((p) => scope(p, [p.id])),
    ...groups.map((g) =>
      scope(
        g,
        parts.filter((p) => groupOf.get(p.id) === g.id).map((p) => p.id),
      ),
    ),
  ]
}

const shares = (rule: AllocationRule | undefined): boolean => rule?.method !== undefined && rule.method !== 'asPlanned'

/** One entry for each part that has something to share; one for the group itself, without rows, where it left something over. */
export function shareScope(
  scope: Scope,
  resource: Resource,
  input: AllocateInput,
  before: ReadonlyMap<string, Shared>,
  given: Given,
  circular: boolean,
): { readonly shared: ReadonlyMap<string, Shared>; readonly issues: readonly AllocationIssue[] } {
  const { plan, classes, stocks } = input
  const { rule } = scope
  const inScope = new Set(scope.parts)
  const members = classes.members(scope.class.id).filter((f) => inScope.has(classes.partOf(f.id) ?? ''))
  const plain = members.map((f) => claimOf(f, resource.id, stocks, rule?.weights, ledgerOf(plan)))
  const { claims: weighed, fault } = weigh(plain, rule, scope.class, resource, input, given)
  const { claims, issue: minimaIssue } = withMinima(weighed, rule, scope.class, resource, input)
  if (
    claims.every((c) => c.base === undefined && c.planned === undefined && c.weight === undefined) &&
    fault === undefined
  )
    return { shared: new Map(), issues: [] }

  const control = controlOf(rule, plan.targetYear, plan, input.requirements)
  const about = { class: scope.class.id, resource: resource.id }
  const words = { class: scope.class.name, resource: resource.name }
  const own = (stopped: AllocationIssue | undefined): NeedShares & { said?: readonly AllocationIssue[] } => {
    if (stopped !== undefined) return { shares: claims.map(() => ({})), trouble: 'said', said: [stopped] }
    // The service volume asks for its beds whatever is left of a control total.
    const follows = rule?.method !== undefined && rule.method !== 'asPlanned' && rule.method !== 'need'
    if (!follows) return shareBy(scope, resource, claims, shareable(control, rule), input)
    const taken = restOf(scope, resource.id, input, before)
    if (taken === 'unknown')
      return own({ ...about, kind: 'impossible', numbers: [], message: message('sharing.restUnknown', words) })
    const total = shareable(control, rule)
    const left = total?.minus(taken)
    if (total?.isNegative() === true && !total.isZero()) {
      const [reserve, value] = [rule.reserve ?? 0, control?.value.toNumber() ?? 0]
      const text = message('sharing.reserve', { ...words, reserve, control: value })
      return own({ ...about, kind: 'impossible', numbers: [reserve, value], message: text })
    }
    if (left?.isNegative() === true && !taken.isZero() && total !== undefined) {
      const [excess, value] = [taken.toNumber(), total.toNumber()]
      const text = message('sharing.restNegative', { ...words, excess, control: value })
      return own({ ...about, kind: 'impossible', numbers: [excess, value], message: text })
    }
    return shareBy(scope, resource, claims, left, input)
  }
  const faulty = circular && typeof rule?.weights === 'object' ? message('sharing.weightCycle', words) : fault
  const found = own(faulty === undefined ? undefined : { ...about, kind: 'weights', numbers: [], message: faulty })
  const method = rule?.method ?? 'asPlanned'
  const issues = [
    ...(found.said ?? []),
    ...(minimaIssue === undefined ? [] : [minimaIssue]),
    ...issuesOf({
      ...found,
      part: scope.class,
      resource,
      claims,
      control: control?.value,
      step: rule?.step ?? 1,
      method,
    }),
  ]
  const residual = found.residual === undefined ? {} : { residual: found.residual }
  const withRule = rule === undefined ? {} : { rule }
  if (scope.class.role === 'part') {
    const whole: Shared = { claims, shares: found.shares, ...withRule, ...residual }
    return { shared: new Map([[scope.class.id, whole]]), issues }
  }
  const shared = new Map<string, Shared>([[scope.class.id, { claims: [], shares: [], ...withRule, ...residual }]])
  for (const part of scope.parts) {
    const at = claims.flatMap((c, i) => (classes.partOf(c.facility.id) === part ? [i] : []))
    const rows = at.flatMap((i) => {
      const [claim, result] = [claims[i], found.shares[i]]
      return claim === undefined || result === undefined ? [] : [{ claim, result }]
    })
    if (rows.length === 0) continue
    shared.set(part, {
      claims: rows.map((r) => r.claim),
      shares: rows.map((r) => r.result),
      sharedBy: scope.class.id,
      ...withRule,
    })
  }
  return { shared, issues }
}

function shareBy(
  { class: c, rule }: Scope,
  resource: Resource,
  claims: readonly Claim[],
  control: Decimal | undefined,
  input: AllocateInput,
): NeedShares & { readonly said?: readonly AllocationIssue[] } {
  const method = rule?.method ?? 'asPlanned'
  const step = rule?.step ?? 1
  if (method === 'need') return shareNeed(c, resource, claims, step, input)
  if (method === 'optimise' && rule !== undefined) return shareOptimise(c, resource, claims, rule, control, input)
  return share(method === 'optimise' ? 'asPlanned' : method, claims, control, step)
}

/** What the parts of a group that share on their own have of its control total already; nothing for a part. */
function restOf(
  scope: Scope,
  resource: string,
  { plan, classes, stocks }: AllocateInput,
  before: ReadonlyMap<string, Shared>,
): Decimal | 'unknown' {
  if (scope.class.role === 'part') return dec(0)
  const amounts: Decimal[] = []
  for (const part of classes.partsOf(scope.class.id)) {
    if (scope.parts.includes(part)) continue
    const shared = before.get(part)
    if (shared === undefined) {
      const { planned } = stocks.total(plan.region.unit, part, resource)
      if (planned !== undefined) amounts.push(dec(planned.value))
      continue
    }
    for (const [i, claim] of shared.claims.entries()) {
      const allocated = shared.shares[i]?.allocated
      if (allocated !== undefined) amounts.push(allocated)
      else if (claim.planned !== undefined) return 'unknown'
    }
  }
  return sum(amounts)
}
