/** The shares of a class under “need”: each facility by its own workload, or all of them by the volume of class or region. */
import { type Decimal, dec } from '../base/decimal.ts'
import type { FacilityClass, Resource } from '../plan/schema/class.ts'
import { type Claim, claimOf } from './claim.ts'
import { ruleFor } from './control.ts'
import type { AllocateInput } from './input.ts'
import { ledgerOf } from './life-ledger.ts'
import type { Share, Shares } from './methods.ts'
import { facilityNeed, hasWorkload, type Missing, serviceFor, serviceNeed, wholeBeds } from './need.ts'
import { shareSteps } from './share-steps.ts'

export type NeedShares = Shares & {
  /** Of a volume that lacks a part: which, and the year it is of. */
  readonly lacks?: { readonly missing: Missing | 'weights'; readonly year: number }
}

/** Locked facilities keep their planned figure, and without one have nothing to keep; bounds hold; a facility that is given nothing stays without an amount, never 0. */
export function shareNeed(
  part: FacilityClass,
  resource: Resource,
  claims: readonly Claim[],
  step: number,
  input: AllocateInput,
): NeedShares {
  const nothing = claims.map((c): Share => (c.locked && c.planned !== undefined ? locked(c.planned) : {}))
  if (resource.kind !== 'bed') return { shares: nothing, trouble: 'needBeds' }
  if (claims.some((c) => hasWorkload(c.facility))) {
    const shares = claims.map((claim, i): Share => {
      const unrounded = claim.gone === true || claim.locked ? undefined : facilityNeed(input, claim.facility)?.unrounded
      const kept = nothing[i] ?? {}
      return kept.allocated !== undefined || unrounded === undefined
        ? kept
        : bounded(claim, wholeBeds(unrounded, step), unrounded)
    })
    return { shares }
  }
  return byVolume(part, resource, claims, step, input, nothing)
}

function byVolume(
  part: FacilityClass,
  resource: Resource,
  claims: readonly Claim[],
  step: number,
  input: AllocateInput,
  nothing: readonly Share[],
): NeedShares {
  const service = serviceFor(input, part.id)
  if (service === undefined) return { shares: nothing, trouble: 'noWorkload' }
  const lacking = (missing: Missing | 'weights'): NeedShares => ({
    shares: nothing,
    trouble: 'needScope',
    lacks: { missing, year: service.year },
  })
  const need = serviceNeed(input, service)
  if (need.unrounded === undefined) return lacking(need.missing)
  // A volume of the whole region is that of every facility with such beds; the class takes the part its own weights have.
  const scope = service.class === undefined ? regionClaims(resource, input) : claims
  const weights = scope.map((c) => c.weight ?? dec(0))
  const total = weights.reduce((a, w) => a.plus(w), dec(0))
  const beds = wholeBeds(need.unrounded, step)
  const steps = shareSteps(beds.div(step), weights)
  if (steps === undefined) return lacking('weights')
  const given = new Map(scope.map((c, i) => [c.facility.id, (steps[i] ?? dec(0)).times(step)]))
  return {
    shares: claims.map((claim, i): Share => {
      const kept = nothing[i] ?? {}
      const amount = given.get(claim.facility.id)
      if (claim.locked || amount === undefined || claim.weight === undefined) return kept
      return bounded(claim, amount, total.isZero() ? dec(0) : beds.times(claim.weight).div(total))
    }),
  }
}

/** Every facility that counts in a part of the region, each once, weighed as its own class weighs it. */
export function regionClaims(resource: Resource, { plan, classes, stocks }: AllocateInput): Claim[] {
  return plan.facilities.flatMap((facility) => {
    const part = classes.partOf(facility.id)
    if (part === undefined) return []
    const claim = claimOf(facility, resource.id, stocks, ruleFor(plan, part, resource.id)?.weights, ledgerOf(plan))
    return claim.weight === undefined ? [] : [claim]
  })
}

const locked = (allocated: Decimal): Share => ({ allocated, bound: 'lock' })

function bounded({ min, max }: Claim, allocated: Decimal, quota: Decimal): Share {
  if (min?.gt(allocated)) return { allocated: min, quota, bound: 'min' }
  if (max?.lt(allocated)) return { allocated: max, quota, bound: 'max' }
  return { allocated, quota }
}
