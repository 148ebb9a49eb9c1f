/**
 * How one class shares one control total T. Every method answers per facility, or says why it cannot.
 *   asPlanned     allocated = planned
 *   proportional  locked keep planned; T′ = T − Σ locked is shared by weight in whole steps within bounds
 *   incremental   locked keep planned; base + a share of T − Σ locked − Σ base, never below min (default 0)
 * A facility without a weight (neither planned nor base), or without a base under incremental, gets no allocated amount.
 * Source: CLI contract, “Arithmetic that two programs must agree on”.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { never } from '../base/never.ts'
import type { Method } from '../plan/schema/allocation.ts'
import type { Claim } from './claim.ts'
import { type Shared, shareBounded } from './share-bounded.ts'

export type Share = { readonly allocated?: Decimal; readonly quota?: Decimal; readonly bound?: 'min' | 'max' | 'lock' }
export type Trouble =
  | 'noControl'
  | 'locked'
  | 'min'
  | 'max'
  | 'weights'
  | 'noWorkload'
  | 'needBeds'
  | 'needScope'
  | 'said'
export type Shares = {
  readonly shares: readonly Share[]
  readonly trouble?: Trouble
  /** What is too much for the control total: the locked amounts, or the minimums. */
  readonly excess?: Decimal
  readonly residual?: Decimal
}

/** Methods that share out a control total; “need” follows the service volume instead (share-need.ts), “optimise” asks the solver (optimise/). */
export function share(
  method: Exclude<Method, 'need' | 'optimise'>,
  claims: readonly Claim[],
  control: Decimal | undefined,
  step: number,
): Shares {
  switch (method) {
    case 'asPlanned':
      return { shares: claims.map((c) => (c.planned === undefined ? {} : { allocated: c.planned })) }
    case 'proportional':
      return shareControl(claims, control, step, () => dec(0))
    case 'incremental':
      return shareControl(claims, control, step, (c) => c.start ?? c.base)
    default:
      return never(method)
  }
}

function shareControl(
  claims: readonly Claim[],
  control: Decimal | undefined,
  step: number,
  startOf: (claim: Claim) => Decimal | undefined,
): Shares {
  const nothing = claims.map(() => ({}))
  if (control === undefined) return { shares: nothing, trouble: 'noControl' }
  const locked = sum(claims.flatMap((c) => (c.locked && c.planned !== undefined ? [c.planned] : [])))
  if (locked.gt(control)) return { shares: nothing, trouble: 'locked', excess: locked }

  const open = claims.flatMap((claim, place) => {
    const start = startOf(claim)
    return claim.locked || claim.weight === undefined || start === undefined
      ? []
      : [{ claim, place, start, weight: claim.weight }]
  })
  const available = control.minus(locked)
  // Where everything is locked there is nobody to share with: locked beds stand, the rest is left over.
  if (open.length === 0) return finish(claims, control, [])
  const mins = sum(open.map((o) => o.claim.min ?? dec(0)))
  if (mins.gt(available)) return { shares: nothing, trouble: 'min', excess: mins }
  const shared: Shared = shareBounded(
    available.minus(sum(open.map((o) => o.start))),
    step,
    open.map(({ claim, start, weight }) => {
      const { min, max } = claim
      return { start, weight, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
    }),
  )
  if (!shared.ok) return { shares: nothing, trouble: shared.why }

  return finish(
    claims,
    control,
    open.map(({ place }, i) => ({
      place,
      allocated: shared.amounts[i],
      quota: shared.quotas[i],
      bound: shared.bound[i],
    })),
  )
}

type Given = {
  readonly place: number
  readonly allocated: Decimal | undefined
  readonly quota: Decimal | undefined
  readonly bound: 'min' | 'max' | undefined
}

function finish(claims: readonly Claim[], control: Decimal, given: readonly Given[]): Shares {
  const shares: Share[] = claims.map((c) =>
    c.locked && c.planned !== undefined ? { allocated: c.planned, bound: 'lock' } : {},
  )
  for (const { place, allocated, quota, bound } of given) {
    if (allocated !== undefined && quota !== undefined) {
      shares[place] = { allocated, quota, ...(bound !== undefined && { bound }) }
    }
  }
  const residual = control.minus(sum(shares.flatMap((s) => (s.allocated === undefined ? [] : [s.allocated]))))
  return { shares, ...(!residual.isZero() && { residual }) }
}
