/**
 * Of several best answers, one: exchanges of single steps between two items, as long as an exchange lowers
 *   (cost, distance from proportional shares, order)   compared in this order, in whole numbers
 * Each exchange keeps every rule. Items in pools in all are nested sets, so the three together are a laminar convex function of
 * whole numbers: where no exchange lowers it, it is lowest (Murota, Discrete Convex Analysis, 2003, thm. 6.26), and as no two
 * answers are equal in all three, the end does not depend on where the solver stopped. With groups the answer stays the solver’s
 * best and is only brought nearer to the proportional shares.
 */
import { nearnessCost, type Problem, stepCost } from './problem.ts'

/** Cost, nearness, order of giving or taking one step. */
type Price = readonly [number, number, number]
type Offer = { readonly item: number; readonly price: Price }

const none: Price = [0, 0, 0]
const less = (a: Price, b: Price): boolean => (a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2])
const plus = (a: Price, b: Price): Price => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]

export function settle(problem: Problem, start: readonly number[]): number[] {
  const { items, pools, groups, steps } = problem
  const amounts = [...start]
  const poolSums = pools.map(() => 0)
  const groupSums = groups.map(() => 0)
  for (const [i, item] of items.entries()) {
    if (item.pool >= 0) poolSums[item.pool] = (poolSums[item.pool] ?? 0) + (amounts[i] ?? 0)
    for (const g of item.groups) groupSums[g] = (groupSums[g] ?? 0) + (amounts[i] ?? 0)
  }
  const weighed = items.reduce((t, i) => t + i.weight, 0)
  // Where nobody weighs anything all are alike.
  const weightOf = (weight: number) => (weighed === 0 ? 1 : weight)
  const total = weighed === 0 ? items.length : weighed

  const gives = (i: number): Price | undefined => {
    const item = items[i]
    const x = amounts[i] ?? 0
    if (item === undefined || x <= item.lo) return undefined
    return [-stepCost(item.kinks, x - 1), -nearnessCost(weightOf(item.weight), total, steps, x - 1), -item.order]
  }
  const takes = (i: number): Price | undefined => {
    const item = items[i]
    const x = amounts[i] ?? 0
    if (item === undefined || x >= item.hi) return undefined
    return [stepCost(item.kinks, x), nearnessCost(weightOf(item.weight), total, steps, x), item.order]
  }
  const poolPrice = (u: number, by: 1 | -1): number => {
    const kink = pools[u]
    if (kink === undefined) return 0
    const y = poolSums[u] ?? 0
    return by === 1 ? stepCost([kink], y) : -stepCost([kink], y - 1)
  }
  const giving = items.map((_, i) => gives(i))
  const taking = items.map((_, i) => takes(i))

  /** Price of one step from i to j; undefined where a rule forbids it. */
  const exchange = (i: number, j: number): Price | undefined => {
    const [from, to] = [items[i], items[j]]
    const [give, take] = [giving[i], taking[j]]
    if (i === j || from === undefined || to === undefined || give === undefined || take === undefined) return undefined
    for (const g of from.groups)
      if (!to.groups.includes(g) && (groupSums[g] ?? 0) <= (groups[g]?.lo ?? 0)) return undefined
    for (const g of to.groups)
      if (!from.groups.includes(g) && (groupSums[g] ?? 0) >= (groups[g]?.hi ?? 0)) return undefined
    const price = plus(give, take)
    if (from.pool === to.pool) return price
    return plus(price, [poolPrice(from.pool, -1) + poolPrice(to.pool, 1), 0, 0])
  }
  const move = (i: number, j: number): void => {
    for (const [at, by] of [
      [i, -1],
      [j, 1],
    ] as const) {
      amounts[at] = (amounts[at] ?? 0) + by
      const { pool = -1, groups: of = [] } = items[at] ?? {}
      if (pool >= 0) poolSums[pool] = (poolSums[pool] ?? 0) + by
      for (const g of of) groupSums[g] = (groupSums[g] ?? 0) + by
      giving[at] = gives(at)
      taking[at] = takes(at)
    }
  }

  const kinds = kindsOf(problem)
  for (;;) {
    const best = bestExchange(kinds, { giving, taking, poolPrice, exchange })
    if (best === undefined) return amounts
    // The same two go on exchanging while it pays.
    for (let price = best.price; less(price, none); price = exchange(best.from, best.to) ?? none)
      move(best.from, best.to)
  }
}

/** Items of one pool that stand in the same groups: of them only the best giver and the best taker matter. */
type Kind = { readonly pool: number; readonly signature: string; readonly members: readonly number[] }

function kindsOf({ items }: Problem): readonly Kind[] {
  const kinds = new Map<string, { pool: number; signature: string; members: number[] }>()
  for (const [i, { pool, groups }] of items.entries()) {
    const signature = groups.join(' ')
    const key = `${pool} ${signature}`
    const known = kinds.get(key)
    if (known === undefined) kinds.set(key, { pool, signature, members: [i] })
    else known.members.push(i)
  }
  return [...kinds.values()]
}

type Market = {
  readonly giving: readonly (Price | undefined)[]
  readonly taking: readonly (Price | undefined)[]
  readonly poolPrice: (pool: number, by: 1 | -1) => number
  readonly exchange: (from: number, to: number) => Price | undefined
}
type Trade = { readonly from: number; readonly to: number; readonly price: Price }
/** The two best of different pools: the best alone might stand in the pool of its partner. */
type Two = { first?: Offer & { pool: number }; second?: Offer & { pool: number } }

function bestExchange(kinds: readonly Kind[], market: Market): Trade | undefined {
  const givers = new Map<string, Two>()
  const takers = new Map<string, Two>()
  const inside = new Map<number, { givers: Offer[]; takers: Offer[] }>()
  for (const { pool, signature, members } of kinds) {
    const give = cheapest(members, market.giving)
    const take = cheapest(members, market.taking)
    const own = inside.get(pool) ?? { givers: [], takers: [] }
    inside.set(pool, own)
    if (give !== undefined) {
      own.givers.push(give)
      offer(givers, signature, { ...give, pool, price: plus(give.price, [market.poolPrice(pool, -1), 0, 0]) })
    }
    if (take !== undefined) {
      own.takers.push(take)
      offer(takers, signature, { ...take, pool, price: plus(take.price, [market.poolPrice(pool, 1), 0, 0]) })
    }
  }
  let best: Trade | undefined
  const consider = (from: number, to: number): void => {
    const price = market.exchange(from, to)
    if (price !== undefined && less(price, best?.price ?? none)) best = { from, to, price }
  }
  for (const own of inside.values()) for (const g of own.givers) for (const t of own.takers) consider(g.item, t.item)
  for (const g of givers.values()) {
    for (const t of takers.values()) {
      for (const from of [g.first, g.second]) {
        for (const to of [t.first, t.second]) {
          if (from !== undefined && to !== undefined && from.pool !== to.pool) consider(from.item, to.item)
        }
      }
    }
  }
  return best
}

function cheapest(members: readonly number[], prices: readonly (Price | undefined)[]): Offer | undefined {
  let best: Offer | undefined
  for (const item of members) {
    const price = prices[item]
    if (price !== undefined && (best === undefined || less(price, best.price))) best = { item, price }
  }
  return best
}

function offer(list: Map<string, Two>, signature: string, given: Offer & { pool: number }): void {
  const two = list.get(signature) ?? {}
  list.set(signature, two)
  if (two.first === undefined || less(given.price, two.first.price)) {
    if (two.first !== undefined && two.first.pool !== given.pool) two.second = two.first
    two.first = given
  } else if (given.pool !== two.first.pool && (two.second === undefined || less(given.price, two.second.price))) {
    two.second = given
  }
}
