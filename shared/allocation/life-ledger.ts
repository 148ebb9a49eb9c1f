/**
 * What becomes of beds and staff as facilities merge, split, close and expand between base and target year.
 *   balance b: begins as the base stock; an expansion of year Y adds to it, a handing over takes it away and gives it to others
 *   steps: (Y, ±amount) per facility; Σ of all steps but expansions and closings without a successor = 0, so nothing is lost or
 *   doubled. A whole amount is split in whole units by largest remainder.
 *   expected: b at the target year — the weight of a facility without a planned figure of its own, and what incremental sharing
 *   starts from. A facility that is no more by then has none, and gets nothing.
 * Within a year expansions come first, then who hands over to one that itself hands over. A facility that ends although its
 * planned figure of the target year is stated keeps it (audit/rules/life.ts says so), and hands nothing over.
 * What its steps do not explain of a facility’s way to its planned figure is spread over the years by life-cuts.ts.
 * Units: counting units of the resource, at year ends.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { endOf, type HandOver, handOversOf } from '../plan/life.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { indexStocks } from '../plan/stocks.ts'
import { type Count, count } from '../units/brand.ts'
import type { Flow } from './life-cuts.ts'
import { shareSteps } from './share-steps.ts'

export type LifeStep = { readonly year: number; readonly by: Decimal }
export type Ledger = {
  expected(facility: string, resource: string): Count | undefined
  steps(facility: string, resource: string): readonly LifeStep[]
  /** Who handed what to whom, in order of time. */
  flows(resource: string): readonly Flow[]
  /** No more at the end of the target year, and nothing planned for it. */
  gone(facility: string, resource: string): boolean
  /** Nothing happens between base and target year. */
  readonly quiet: boolean
}

const none: readonly LifeStep[] = []
const noFlows: readonly Flow[] = []
type Known = Pick<Plan, 'stocks' | 'resources' | 'baseYear' | 'targetYear'> & { readonly ledger: Ledger }
const memory = new WeakMap<Plan['facilities'], Known>()

export function ledgerOf(plan: Plan): Ledger {
  const { facilities, stocks, resources, baseYear, targetYear } = plan
  const known = memory.get(facilities)
  const sameLists = known?.stocks === stocks && known.resources === resources
  if (sameLists && known.baseYear === baseYear && known.targetYear === targetYear) return known.ledger
  const ledger = build(plan)
  memory.set(facilities, { stocks, resources, baseYear, targetYear, ledger })
  return ledger
}

function build(plan: Plan): Ledger {
  const { baseYear, targetYear } = plan
  const stocks = indexStocks(plan)
  const within = (year: number): boolean => year > baseYear && year <= targetYear
  const ended = new Set(plan.facilities.flatMap((f) => ((endOf(f) ?? targetYear + 1) <= targetYear ? [f.id] : [])))
  const handed = plan.facilities.flatMap((f) => handOversOf(f).filter((h) => within(h.year)))
  const added = plan.facilities.flatMap((f) =>
    (f.events ?? []).flatMap((e) =>
      e.type === 'expand' && within(e.year) ? [{ facility: f.id, resource: e.resource, year: e.year, by: e.by }] : [],
    ),
  )
  const planned = (facility: string, resource: string) => stocks.facility(facility, resource).planned !== undefined
  const gone = (facility: string, resource: string) => ended.has(facility) && !planned(facility, resource)
  const balances = new Map<string, Decimal>()
  const steps = new Map<string, LifeStep[]>()
  const flows = new Map<string, Flow[]>()
  const resources = handed.length === 0 && added.length === 0 ? [] : plan.resources.map((r) => r.id)
  const years = [...new Set([...handed, ...added].map((e) => e.year))].sort((a, b) => a - b)
  for (const resource of resources) {
    const key = (facility: string) => `${facility} ${resource}`
    const balance = (facility: string): Decimal | undefined => {
      const base = stocks.facility(facility, resource).base
      return balances.get(key(facility)) ?? (base === undefined ? undefined : dec(base.value))
    }
    const move = (facility: string, year: number, by: Decimal): void => {
      if (by.isZero()) return
      balances.set(key(facility), (balance(facility) ?? dec(0)).plus(by))
      steps.set(key(facility), [...(steps.get(key(facility)) ?? []), { year, by }])
    }
    for (const year of years) {
      for (const e of added) if (e.year === year && e.resource === resource) move(e.facility, year, dec(e.by))
      for (const hand of inOrder(handed.filter((h) => h.year === year))) {
        const amount = balance(hand.from)
        if (amount === undefined || (hand.ends && planned(hand.from, resource))) continue
        const parts = portions(amount, hand).map((part, i) => ({ to: hand.to[i]?.facility ?? '', amount: part }))
        move(hand.from, year, amount.neg())
        for (const part of parts) move(part.to, year, part.amount)
        flows.set(resource, [...(flows.get(resource) ?? []), { year, from: hand.from, amount, parts }])
      }
    }
  }
  return {
    expected: (facility, resource) => {
      if (gone(facility, resource)) return undefined
      const base = stocks.facility(facility, resource).base
      const amount = balances.get(`${facility} ${resource}`) ?? (base === undefined ? undefined : dec(base.value))
      return amount === undefined ? undefined : count(amount)
    },
    steps: (facility, resource) => steps.get(`${facility} ${resource}`) ?? none,
    flows: (resource) => flows.get(resource) ?? noFlows,
    gone,
    quiet: ended.size === 0 && handed.length === 0 && added.length === 0,
  }
}

/** Parts that sum to the amount exactly; the last takes what fractions leave over. */
function portions(amount: Decimal, { to }: HandOver): readonly Decimal[] {
  const whole = amount.isInteger()
    ? shareSteps(
        amount,
        to.map((part) => part.share),
      )
    : undefined
  if (whole !== undefined) return whole
  const parts = to.slice(0, -1).map((part) => amount.times(part.share))
  return to.length === 0 ? [] : [...parts, amount.minus(sum(parts))]
}

/** Whoever receives in a year receives before it hands over. Circles are refused at the gate; met here, they end. */
function inOrder(handed: readonly HandOver[]): readonly HandOver[] {
  if (handed.length < 2) return handed
  const left = new Set(handed)
  const order: HandOver[] = []
  while (left.size > 0) {
    const receivers = new Set(
      [...left].flatMap((h) => h.to.flatMap((t) => (t.facility === h.from ? [] : [t.facility]))),
    )
    const ready = [...left].filter((h) => !receivers.has(h.from))
    for (const hand of ready.length === 0 ? [...left] : ready) {
      order.push(hand)
      left.delete(hand)
    }
  }
  return order
}
