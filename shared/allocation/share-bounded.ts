/**
 * Shares an amount over claimants in whole steps, within their bounds.
 *   S = ⌊|D|/step⌋ steps are shared (share-steps.ts); result = start + share·step (minus for D < 0)
 *   results below min or above max: all violators of a round are fixed at their bounds together, the rest is shared again
 * D amount to share (negative: to take away) · start what a claimant has before (0 for proportional, base for incremental)
 * Ends after at most one round per claimant. Source: CLI contract, “proportional”, “incremental”.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { shareSteps } from './share-steps.ts'

export type Claimant = {
  readonly start: Decimal
  readonly weight: Decimal
  readonly min?: Decimal
  readonly max?: Decimal
}

export type Shared =
  | {
      readonly ok: true
      readonly amounts: readonly Decimal[]
      readonly quotas: readonly Decimal[]
      readonly bound: readonly ('min' | 'max' | undefined)[]
    }
  | { readonly ok: false; readonly why: 'min' | 'max' | 'weights' }

export function shareBounded(amount: Decimal, step: number, claimants: readonly Claimant[]): Shared {
  const fixed = new Map<number, { amount: Decimal; bound: 'min' | 'max' }>()
  for (;;) {
    const open = claimants.map((c, place) => ({ ...c, place })).filter((c) => !fixed.has(c.place))
    const used = sum([...fixed].map(([place, f]) => f.amount.minus(claimants[place]?.start ?? 0)))
    const rest = amount.minus(used)
    const sign = rest.isNegative() ? -1 : 1
    const steps = rest.abs().div(step).floor()
    if (open.length === 0)
      return steps.isZero() ? result(claimants, fixed, []) : { ok: false, why: sign < 0 ? 'min' : 'max' }
    const shares = shareSteps(
      steps,
      open.map((c) => c.weight),
    )
    if (shares === undefined) return { ok: false, why: fixed.size === 0 ? 'weights' : sign < 0 ? 'min' : 'max' }
    const total = sum(open.map((c) => c.weight))
    const results = open.map((c, i) => ({
      place: c.place,
      min: c.min,
      max: c.max,
      amount: c.start.plus((shares[i] ?? dec(0)).times(step).times(sign)),
      quota: c.start.plus(total.isZero() ? 0 : rest.times(c.weight).div(total)),
    }))
    const violators = results.flatMap((r): { place: number; amount: Decimal; bound: 'min' | 'max' }[] => {
      if (r.min !== undefined && r.amount.lt(r.min)) return [{ place: r.place, amount: r.min, bound: 'min' }]
      if (r.max !== undefined && r.amount.gt(r.max)) return [{ place: r.place, amount: r.max, bound: 'max' }]
      return []
    })
    if (violators.length === 0) return result(claimants, fixed, results)
    for (const v of violators) fixed.set(v.place, v)
  }
}

function result(
  claimants: readonly Claimant[],
  fixed: ReadonlyMap<number, { amount: Decimal; bound: 'min' | 'max' }>,
  open: readonly { place: number; amount: Decimal; quota: Decimal }[],
): Shared {
  const byPlace = new Map(open.map((o) => [o.place, o]))
  return {
    ok: true,
    amounts: claimants.map((c, place) => fixed.get(place)?.amount ?? byPlace.get(place)?.amount ?? c.start),
    quotas: claimants.map((c, place) => byPlace.get(place)?.quota ?? fixed.get(place)?.amount ?? c.start),
    bound: claimants.map((_, place) => fixed.get(place)?.bound),
  }
}
