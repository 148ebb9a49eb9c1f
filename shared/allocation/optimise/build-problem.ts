/**
 * The wish as a problem in whole numbers (problem.ts). Goals are counted in the resource’s unit, so that weights mix like with like:
 *   least change      Σ |xᵢ − what it has or plans|
 *   closest to need   Σ |xᵢ − needᵢ|
 *   even per head     Σᵤ |xᵤ − A·Pᵤ/P|  =  Σᵤ Pᵤ·|xᵤ/Pᵤ − A/P|: every resident’s distance from the mean counts alike
 * A amount of those that stand in a unit with people (others are taken at their proportional share), P residents of these units.
 * Amounts are multiples of the step: a bound that is none counts from the nearest multiple inside it.
 * Items stand in an order of their own data, so that the order of facilities changes nothing but ties.
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { Claim } from '../claim.ts'
import type { Place } from '../places.ts'
import { downTo, isLow, upTo } from './conflict.ts'
import type { Item, Kink, Problem } from './problem.ts'
import { scaled, scaleFor, wholeGoals, wholeWeights } from './whole.ts'
import type { Wish } from './wish.ts'

export type Built = {
  readonly problem: Problem
  /** Claim of each item. */
  readonly places: readonly number[]
  /** Exact proportional share of each item, in the counting unit. */
  readonly quotas: readonly Decimal[]
}

export function buildProblem(wish: Wish): Built {
  const { claims, steps, step, rules, members, whole } = wish
  const free = claims.flatMap((claim, place) => (claim.locked ? [] : [{ claim, place }]))
  const weights = wholeWeights(free.map(({ claim }) => claim.weight ?? dec(0)))
  const ranks = rankOf(free.map(({ claim }) => claim.weight ?? dec(0)))
  const exact = sum(free.map(({ claim }) => claim.weight ?? dec(0)))
  const quotas = free.map(({ claim }) =>
    exact.isZero()
      ? dec(steps).times(step).div(free.length)
      : dec(steps)
          .times(step)
          .times(claim.weight ?? 0)
          .div(exact),
  )
  const goals = goalsOf(wish, free, quotas)

  const bounds = free.map(() => ({ lo: 0, hi: steps }))
  const at = new Map(free.map(({ place }, i) => [place, i]))
  for (const rule of rules) {
    const bound = rule.kind.startsWith('share') ? undefined : bounds[at.get(rule.place) ?? -1]
    if (bound === undefined) continue
    if (isLow(rule)) bound.lo = Math.max(bound.lo, upTo(rule.amount, step))
    else bound.hi = Math.min(bound.hi, downTo(rule.amount, step))
  }
  for (const [i, { place }] of free.entries()) {
    const [bound, limit] = [bounds[i], wish.change[place]]
    if (bound === undefined || limit === undefined) continue
    bound.lo = Math.max(bound.lo, upTo(limit.low, step))
    bound.hi = Math.min(bound.hi, downTo(limit.high, step))
  }
  const groups = members.map((inside, g) => {
    const held = sum(claims.flatMap((c, i) => (c.locked && inside.has(i) ? (c.planned ?? []) : [])))
    const said = (kind: 'shareMin' | 'shareMax') =>
      rules.find((r) => r.kind === kind && r.place === g)?.amount.minus(held)
    const [min, max] = [said('shareMin'), said('shareMax')]
    return {
      lo: min === undefined ? 0 : upTo(min, step),
      hi: max === undefined ? steps : Math.min(steps, downTo(max, step)),
    }
  })
  const items = free.map(
    ({ place }, i): Item => ({
      ...(bounds[i] ?? { lo: 0, hi: steps }),
      kinks: goals.kinks[i] ?? [],
      weight: weights[i] ?? 0,
      order: ranks[i] ?? i,
      pool: goals.pools.findIndex((p) => p.place === wish.places[place]),
      groups: members.flatMap((inside, g) => (inside.has(place) ? [g] : [])),
    }),
  )
  const order = canonical(
    items,
    goals.pools.map((p) => p.kink),
  )
  const pools = [...new Set(order.flatMap((i) => ((items[i]?.pool ?? -1) < 0 ? [] : [items[i]?.pool ?? 0])))]
  const sorted = order.flatMap((i) => {
    const item = items[i]
    return item === undefined ? [] : [{ ...item, pool: pools.indexOf(item.pool) }]
  })
  return {
    problem: { steps, items: sorted, pools: pools.flatMap((u) => goals.pools[u]?.kink ?? []), groups },
    places: order.flatMap((i) => free[i]?.place ?? []),
    quotas: order.flatMap((i) => quotas[i] ?? []),
  }

  function goalsOf(
    { goals: asked, references, needs, places }: Wish,
    list: readonly { readonly claim: Claim; readonly place: number }[],
    shares: readonly Decimal[],
  ) {
    const scale = scaleFor([...references, ...needs].flatMap((v) => v ?? []))
    const goalWeights = wholeGoals(asked.map((g) => g.weight))
    const weightOf = (goal: (typeof asked)[number]['goal']) =>
      asked.reduce((t, g, k) => (g.goal === goal ? t + (goalWeights[k] ?? 0) : t), 0)
    const even = weightOf('evenPerHead')
    const used = even === 0 ? [] : [...new Set(places.flatMap((p) => p ?? []))]
    const people = (place: Place) => place.persons?.round().toNumber() ?? 0
    const all = even === 0 ? 1 : used.reduce((t, p) => t + people(p), 0)
    const kinks = list.map(({ place }): Kink[] => {
      const kink = (weight: number, value: Decimal | undefined): Kink[] =>
        weight === 0 || value === undefined
          ? []
          : [{ slope: step * scale, at: scaled(value, scale), weight: weight * all }]
      return [...kink(weightOf('leastChange'), references[place]), ...kink(weightOf('closestToNeed'), needs[place])]
    })
    const outside = claims.flatMap((c, place) => {
      if (places[place] !== undefined) return []
      return c.locked ? (c.planned ?? []) : (shares[list.findIndex((f) => f.place === place)] ?? [])
    })
    const amount = scaled(whole.minus(even === 0 ? 0 : sum(outside)), scale)
    const pools = used.map((place) => {
      const held = sum(claims.flatMap((c, i) => (c.locked && places[i] === place ? (c.planned ?? []) : [])))
      const kink = { slope: step * scale * all, at: amount * people(place) - scaled(held, scale) * all, weight: even }
      return { place, kink }
    })
    return { kinks, pools }
  }
}

/** Larger weights first, equal ones in plan order. */
function rankOf(weights: readonly Decimal[]): number[] {
  const order = weights.map((_, i) => i).sort((a, b) => (weights[b] ?? dec(0)).cmp(weights[a] ?? dec(0)) || a - b)
  const ranks: number[] = weights.map(() => 0)
  for (const [rank, i] of order.entries()) ranks[i] = rank
  return ranks
}

function canonical(items: readonly Item[], pools: readonly Kink[]): number[] {
  const keys = items.map(({ order: _, pool, ...data }) => JSON.stringify([data.weight, data, pools[pool]]))
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return items.map((_, i) => i).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b)
}
