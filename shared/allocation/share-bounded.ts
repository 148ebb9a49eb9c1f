/**
 * Shares an amount over claimants in whole steps, within their bounds.
 *   S = ⌊|D|/step⌋ steps are shared (share-steps.ts); result = start + share·step (minus for D < 0)
 *   results below min or above max: all violators of a round are fixed at their bounds together, the rest is shared again
 * D amount to share (negative: to take away) · start what a claimant has before (0 for proportional, base for incremental)
 * A claimant without a min has 0: nobody gets less than nothing.
 *
 * Fixing both kinds together can leave less than nothing although the bounds can be met. Then the rounds are run again fixing only
 * the side that is further out (as flexible boxes are resolved), which finds an answer wherever Σmin ≤ D′ ≤ Σmax.
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

type Bound = 'min' | 'max'
export type Shared =
  | {
      readonly ok: true
      readonly amounts: readonly Decimal[]
      readonly quotas: readonly Decimal[]
      readonly bound: readonly (Bound | undefined)[]
    }
  | { readonly ok: false; readonly why: Bound | 'weights' }

export function shareBounded(amount: Decimal, step: number, claimants: readonly Claimant[]): Shared {
  const together = rounds(amount, step, claimants, false)
  if (together.ok || together.why === 'weights') return together
  const oneSided = rounds(amount, step, claimants, true)
  return oneSided.ok ? oneSided : together
}

type Violator = { readonly place: number; readonly amount: Decimal; readonly bound: Bound; readonly by: Decimal }

function rounds(amount: Decimal, step: number, claimants: readonly Claimant[], oneSided: boolean): Shared {
  const fixed = new Map<number, { amount: Decimal; bound: Bound }>()
  for (;;) {
    const open = claimants.map((c, place) => ({ ...c, place })).filter((c) => !fixed.has(c.place))
    const used = sum([...fixed].map(([place, f]) => f.amount.minus(claimants[place]?.start ?? 0)))
    const rest = amount.minus(used)
    const sign = rest.isNegative() ? -1 : 1
    const steps = rest.abs().div(step).floor()
    const why: Bound = sign < 0 ? 'min' : 'max'
    if (open.length === 0) return steps.isZero() ? result(claimants, fixed, []) : { ok: false, why }
    const shares = shareSteps(
      steps,
      open.map((c) => c.weight),
    )
    if (shares === undefined) return { ok: false, why: fixed.size === 0 ? 'weights' : why }
    const results = open.map((c, i) => ({
      ...c,
      amount: c.start.plus((shares[i] ?? dec(0)).times(step).times(sign)),
    }))
    const violators = results.flatMap((r): Violator[] => {
      const min = r.min ?? dec(0)
      if (r.amount.lt(min)) return [{ place: r.place, amount: min, bound: 'min', by: min.minus(r.amount) }]
      if (r.max !== undefined && r.amount.gt(r.max)) {
        return [{ place: r.place, amount: r.max, bound: 'max', by: r.amount.minus(r.max) }]
      }
      return []
    })
    if (violators.length === 0) {
      const total = sum(open.map((c) => c.weight))
      const quota = (c: Claimant) => c.start.plus(total.isZero() ? 0 : rest.times(c.weight).div(total))
      return result(
        claimants,
        fixed,
        results.map((r) => ({ ...r, quota: quota(r) })),
      )
    }
    for (const v of oneSided ? worseSide(violators) : violators) fixed.set(v.place, v)
  }
}

/** The violators of the bound that is missed by more in all. */
function worseSide(violators: readonly Violator[]): readonly Violator[] {
  const of = (bound: Bound) => violators.filter((v) => v.bound === bound)
  const missed = (bound: Bound) => sum(of(bound).map((v) => v.by))
  return missed('min').gte(missed('max')) ? of('min') : of('max')
}

function result(
  claimants: readonly Claimant[],
  fixed: ReadonlyMap<number, { amount: Decimal; bound: Bound }>,
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
