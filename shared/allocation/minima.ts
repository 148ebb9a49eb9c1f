/** 每个机构至少若干: the minimum of a norm per institution, times the institutions behind the row, beside the facility’s own bound. */
import { dec } from '../base/decimal.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import { message } from '../text/message.ts'
import type { AllocationIssue } from './allocation.ts'
import type { Claim } from './claim.ts'
import type { AllocateInput } from './input.ts'

export function withMinima(
  claims: readonly Claim[],
  rule: AllocationRule | undefined,
  scope: FacilityClass,
  resource: Resource,
  { plan, classes }: AllocateInput,
): { readonly claims: readonly Claim[]; readonly issue?: AllocationIssue } {
  if (rule?.minimaFrom === undefined) return { claims }
  const norm = plan.norms.find((n) => n.id === rule.minimaFrom)
  if (norm?.shape !== 'perInstitution' || norm.each !== 'institution' || norm.resource !== resource.id) {
    const text = message('sharing.minimaNorm', { norm: rule.minimaFrom, class: scope.name, resource: resource.name })
    return { claims, issue: { class: scope.id, resource: resource.id, kind: 'weights', numbers: [], message: text } }
  }
  if (norm.off === true) return { claims }
  const covered = new Set(norm.classes.flatMap((c) => classes.members(c).map((f) => f.id)))
  return {
    claims: claims.map((claim): Claim => {
      if (!covered.has(claim.facility.id) || claim.gone === true) return claim
      const least = dec(norm.minimum).times(claim.facility.members ?? 1)
      return claim.min?.gte(least) === true ? claim : { ...claim, min: least, minFrom: 'norm' }
    }),
  }
}
