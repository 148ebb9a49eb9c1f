/**
 * The problem as CPLEX LP text. A convex cost of whole steps is a chain of pieces with constant cost per step, whose ends are
 * whole: between the two steps around a kink the cost runs straight. x = lo + Σ pieces, cheaper pieces fill first.
 *   columns  i_k piece k of item i · u_k piece k of a pool’s sum
 *   rows     all: Σ x = S · u: the pool’s sum · g: a group’s sum within its bounds
 * Items in pools in all are nested sets; so are groups that lie inside one another or apart. A matrix of two such families is totally
 * unimodular (Edmonds 1970), and with whole ends every vertex of the linear program is whole. Only where groups overlap without
 * one holding the other are the pieces of items declared whole numbers.
 * The nearness to proportional shares rides along with a small weight, so that the exchanges after it (settle.ts) have little to do.
 */
import { type Kink, type Problem, stepCost } from './problem.ts'

const NEARNESS = 1e-4

type Piece = { readonly name: string; readonly length: number; readonly cost: number }

export function modelText(problem: Problem): string {
  const { items, pools, groups, steps } = problem
  const low = items.reduce((t, i) => t + i.lo, 0)
  const room = steps - low
  const total = items.reduce((t, i) => t + i.weight, 0)
  const scale = scaleOf(problem)
  const chains = items.map((item, i) => {
    const quota = total === 0 ? steps / items.length : (steps * item.weight) / total
    const hi = Math.min(item.hi, item.lo + room)
    const pieces = chain(item.kinks, item.lo, hi, `i${i}`, scale, groups.length > 0 ? undefined : quota)
    return { item, pieces }
  })
  const inPool = pools.map(() => ({ low: 0, names: [] as string[] }))
  const inGroup = groups.map(() => ({ low: 0, names: [] as string[] }))
  for (const { item, pieces } of chains) {
    const names = pieces.map((p) => p.name)
    for (const sums of [inPool[item.pool], ...item.groups.map((g) => inGroup[g])]) {
      if (sums === undefined) continue
      sums.low += item.lo
      for (const name of names) sums.names.push(name)
    }
  }
  const poolPieces = pools.map((kink, u) => {
    const from = inPool[u]?.low ?? 0
    return chain([kink], from, from + room, `u${u}`, scale)
  })
  const all = chains.flatMap((c) => c.pieces)
  const columns = [...all, ...poolPieces.flat()]
  const rows = [
    `all: ${sumText(all.map((p) => p.name))} = ${room}`,
    ...inPool.flatMap(({ names }, u) => {
      const own = poolPieces[u] ?? []
      return names.length === 0 || own.length === 0
        ? []
        : [`u${u}: ${sumText(names)}${own.map((p) => `\n - ${p.name}`).join('')} = 0`]
    }),
    ...inGroup.flatMap(({ low: from, names }, g) => {
      const { lo = 0, hi = 0 } = groups[g] ?? {}
      if (names.length === 0) return []
      return [`l${g}: ${sumText(names)} >= ${lo - from}`, `h${g}: ${sumText(names)} <= ${hi - from}`]
    }),
  ]
  const cost = columns.filter((p) => p.cost !== 0).map((p) => `${p.cost < 0 ? '-' : '+'} ${Math.abs(p.cost)} ${p.name}`)
  const bounds = columns.map((p) => `0 <= ${p.name} <= ${p.length}`)
  const whole = !overlap(problem) ? [] : ['General', ...all.map((p) => ` ${p.name}`)]
  return [
    'Minimize',
    ` cost: ${cost.length === 0 ? `0 ${all[0]?.name ?? 'i0_0'}` : cost.join('\n ')}`,
    'Subject To',
    ...rows.map((row) => ` ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    ...whole,
    'End',
    '',
  ].join('\n')
}

/** Whether two groups share some items and each has others of its own. */
function overlap({ items, groups }: Problem): boolean {
  const signatures = new Set(items.map((i) => i.groups.join(' ')))
  const sets = [...signatures].map((s) => new Set(s === '' ? [] : s.split(' ').map(Number)))
  const has = (a: number, b: number, inA: boolean, inB: boolean) =>
    sets.some((s) => s.has(a) === inA && s.has(b) === inB)
  return groups.some((_, a) =>
    groups.some((__, b) => b < a && has(a, b, true, true) && has(a, b, true, false) && has(a, b, false, true)),
  )
}

/** The whole steps of every item as the solver’s columns say, rounded; undefined where one is no whole number. */
export function readAmounts({ items }: Problem, columns: ReadonlyMap<string, number>): number[] | undefined {
  const sums = new Map<string, number>()
  for (const [name, value] of columns) {
    const [of = ''] = name.split('_')
    sums.set(of, (sums.get(of) ?? 0) + value)
  }
  const amounts = items.map((item, i) => item.lo + (sums.get(`i${i}`) ?? 0))
  const whole = amounts.map((x) => Math.round(x))
  return amounts.every((x, i) => Math.abs(x - (whole[i] ?? 0)) < 1e-6) ? whole : undefined
}

function chain(kinks: readonly Kink[], lo: number, hi: number, of: string, scale: number, quota?: number): Piece[] {
  const ends = new Set([lo, hi])
  const corner = (place: number) => {
    for (const end of [Math.floor(place), Math.floor(place) + 1]) if (end > lo && end < hi) ends.add(end)
  }
  for (const { slope, at } of kinks) corner(at / slope)
  if (quota !== undefined) corner(quota)
  const sorted = [...ends].sort((a, b) => a - b)
  return sorted.slice(1).map((end, k) => {
    const from = sorted[k] ?? lo
    const near = quota === undefined ? 0 : NEARNESS * (Math.abs(from + 1 - quota) - Math.abs(from - quota))
    return { name: `${of}_${k}`, length: end - from, cost: stepCost(kinks, from) / scale + near }
  })
}

/** Costs are given to the solver around 1. */
const scaleOf = ({ items, pools }: Problem): number =>
  [...items.flatMap((i) => i.kinks), ...pools].reduce((most, k) => Math.max(most, k.slope * k.weight), 1)

const sumText = (names: readonly string[]): string => names.join('\n + ')
