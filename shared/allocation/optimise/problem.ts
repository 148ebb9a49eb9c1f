/**
 * 优化 in whole numbers. An item is a facility that shares; x its whole steps, of `step` counting units each.
 *   minimise   Σᵢ Σₖ wₖ·|sₖ·xᵢ − aₖ|  +  Σᵤ wᵤ·|sᵤ·Σ_{i∈u} xᵢ − aᵤ|        (kinks of items and of pools)
 *   subject to Σ xᵢ = S,  loᵢ ≤ xᵢ ≤ hiᵢ,  Lo_g ≤ Σ_{i∈g} xᵢ ≤ Hi_g       (S steps, bounds, shares of classes)
 * Of several best answers the one nearest to the proportional shares is taken: least Σ (xᵢ − S·vᵢ/Σv)², v the weights; then the
 * one that gives to the larger weight, then to the earlier place.
 * All numbers are whole and small enough that sums and products of a marginal cost stay below 2⁵³: nothing is rounded anywhere.
 */

/** weight · |slope·x − at| */
export type Kink = { readonly slope: number; readonly at: number; readonly weight: number }

export type Item = {
  readonly lo: number
  readonly hi: number
  readonly kinks: readonly Kink[]
  /** Weight vᵢ for the nearness to proportional shares. */
  readonly weight: number
  /** Place among those with equal claims: the smaller goes first. */
  readonly order: number
  /** Pool the item counts in; −1 for none. */
  readonly pool: number
  readonly groups: readonly number[]
}
export type Problem = {
  readonly steps: number
  readonly items: readonly Item[]
  readonly pools: readonly Kink[]
  readonly groups: readonly { readonly lo: number; readonly hi: number }[]
}

/** Cost of the step from x to x + 1. */
export const stepCost = (kinks: readonly Kink[], x: number): number => {
  let cost = 0
  for (const { slope, at, weight } of kinks) {
    const before = slope * x - at
    const after = before + slope
    // A difference of absolute values, so that large parts cancel before they are weighed.
    cost += weight * (before >= 0 ? slope : after <= 0 ? -slope : after + before)
  }
  return cost
}

/** Step from x to x + 1, as it changes Σ (xᵢ − qᵢ)²·Σv: 2x + 1 − 2q, times Σv. */
export const nearnessCost = (weight: number, total: number, steps: number, x: number): number =>
  (2 * x + 1) * total - 2 * steps * weight

/** Exact cost of an answer; only its comparison with another matters. */
export function costOf({ items, pools }: Problem, amounts: readonly number[]): bigint {
  const sums = pools.map(() => 0)
  let cost = 0n
  for (const [i, item] of items.entries()) {
    const x = amounts[i] ?? 0
    if (item.pool >= 0) sums[item.pool] = (sums[item.pool] ?? 0) + x
    for (const kink of item.kinks) cost += kinkCost(kink, x)
  }
  for (const [u, kink] of pools.entries()) cost += kinkCost(kink, sums[u] ?? 0)
  return cost
}

function kinkCost({ slope, at, weight }: Kink, x: number): bigint {
  const value = BigInt(slope) * BigInt(x) - BigInt(at)
  return BigInt(weight) * (value < 0n ? -value : value)
}

/** Whether an answer keeps every rule, in whole numbers. */
export function holds({ items, groups, steps }: Problem, amounts: readonly number[]): boolean {
  const sums = groups.map(() => 0)
  let total = 0
  for (const [i, { lo, hi, groups: of }] of items.entries()) {
    const x = amounts[i]
    if (x === undefined || !Number.isSafeInteger(x) || x < lo || x > hi) return false
    total += x
    for (const g of of) sums[g] = (sums[g] ?? 0) + x
  }
  return total === steps && groups.every(({ lo, hi }, g) => lo <= (sums[g] ?? 0) && (sums[g] ?? 0) <= hi)
}

/** Above this a marginal cost might not be exact. */
const EXACT = 2 ** 52

export function isExact({ items, pools, steps }: Problem): boolean {
  const total = items.reduce((t, i) => t + i.weight, 0)
  const most = items.reduce((m, i) => Math.max(m, i.hi), steps) + 1
  const small = (kink: Kink) =>
    kink.slope * most + Math.abs(kink.at) < EXACT && kink.weight * kink.slope * 4 < EXACT / 8
  return (
    items.every((i) => i.kinks.every(small)) &&
    pools.every(small) &&
    (2 * most + 1) * total < EXACT / 4 &&
    2 * steps * total < EXACT / 4
  )
}
