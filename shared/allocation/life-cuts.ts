/**
 * Who bears a cut between base and target year, where facilities merge, split and hand over on the way.
 *   b(g,y)    balance at the end of y: base + Σ steps up to y (life-ledger.ts)
 *   t(y)      (y − y₀)/(y₁ − y₀), y₀ base year, y₁ target year
 *   r(h)      what the life of h does not explain: x₁ − x₀ − Σ steps. Growth where it is above 0, a cut where it is below
 *   φ(g,h,y)  of b(g,y), what will be with h at the end of y₁: a hand-over passes on each of its parts what they come to
 *   B(h,y)    Σ_g φ(g,h,y): where everything that h will have stands in y
 *   C(h,y)    min(−r(h)·t(y), B(h,y)) where r(h) < 0, otherwise 0
 *   x(g,y)  = b(g,y) + max(0, r(g))·t(y) − Σ_h C(h,y)·φ(g,h,y)/B(h,y)
 * Growth is the heir’s own. A cut is one of the joint facility: until it is joined, each of those who come to it bears the
 * part its own beds have in it. C ≤ B, so no x is below 0; in y₁ every φ is with its heir and x = x₁; in y₀ t = 0 and x = x₀.
 *   Σ_g x(g,y) = Σ b + t·Σ r: what it is without mergers, splits and moves. For −r(h) ≤ b(h,y₁) = B(h,y) as long as no expansion
 * follows; min only holds where an expansion is still to come that the planned figure has no room for (audit/rules/life.ts).
 * Where C and all φ of an heir are whole, C is shared in whole units by largest remainder.
 * Example: base 10 takes over 100 in 2023, planned 20 in 2025: r = −90; in 2022 t = 0.4, C = 36 of 10 : 100 is 3 and 33, so 7 and 67.
 * Units: counting units of the resource, at year ends.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import { shareSteps } from './share-steps.ts'

export type Flow = {
  readonly year: number
  readonly from: string
  readonly amount: Decimal
  readonly parts: readonly { readonly to: string; readonly amount: Decimal }[]
}

type Held = { readonly by: string; readonly amount: Decimal }

/** What every holder of one year bears, all heirs together. `cut` is −r(h)·t(y) of an heir, undefined where nothing is cut. */
export function cutsIn(
  year: number,
  flows: readonly Flow[],
  holders: readonly string[],
  balance: (facility: string) => Decimal,
  cut: (heir: string) => Decimal | undefined,
): ReadonlyMap<string, Decimal> {
  const borne = new Map<string, Decimal>()
  for (const [heir, held] of heldFor(year, flows, holders, balance)) {
    const wanted = cut(heir)
    if (wanted === undefined) continue
    for (const [i, part] of portions(wanted, held).entries()) {
      const by = held[i]?.by ?? ''
      borne.set(by, (borne.get(by) ?? dec(0)).plus(part))
    }
  }
  return borne
}

/** φ(·,h,y) by heir. Backward over the years: only who hands over changes what its own comes to. */
function heldFor(
  year: number,
  flows: readonly Flow[],
  holders: readonly string[],
  balance: (facility: string) => Decimal,
): ReadonlyMap<string, readonly Held[]> {
  const fates = new Map<string, ReadonlyMap<string, Decimal>>()
  const fateOf = (facility: string) => fates.get(facility) ?? new Map([[facility, dec(1)]])
  for (const flow of flows.toReversed()) {
    if (flow.year <= year || flow.amount.isZero()) continue
    const fate = new Map<string, Decimal>()
    for (const { to, amount } of flow.parts)
      for (const [heir, share] of fateOf(to))
        fate.set(heir, (fate.get(heir) ?? dec(0)).plus(share.times(amount).div(flow.amount)))
    fates.set(flow.from, fate)
  }
  const found = new Map<string, Held[]>()
  for (const by of holders) {
    const all = balance(by)
    if (all.isZero()) continue
    for (const [heir, share] of fateOf(by))
      found.set(heir, [...(found.get(heir) ?? []), { by, amount: settle(all.times(share)) }])
  }
  return found
}

/** C(h,y) over what each holds: exactly C, and to nobody more than it holds. */
function portions(wanted: Decimal, held: readonly Held[]): readonly Decimal[] {
  const weights = held.map((h) => h.amount)
  const all = sum(weights)
  if (wanted.gte(all)) return weights
  if (wanted.isInteger() && weights.every((w) => w.isInteger())) return shareSteps(wanted, weights) ?? weights
  const parts = weights.map((w) => wanted.times(w).div(all))
  // What the last digits of fractions leave over falls on whoever holds most, where it is nothing.
  const most = weights.reduce((top, w, i) => (w.gt(weights[top] ?? 0) ? i : top), 0)
  const rest = wanted.minus(sum(parts))
  return parts.map((part, i) => (i === most ? part.plus(rest) : part))
}

/** 7 beds split 2 : 5 and counted together again are 2, not 1.999…: the thirtieth digit is no bed. */
const settle = (value: Decimal): Decimal => {
  const whole = value.round()
  return value.minus(whole).abs().lt('1e-30') ? whole : value
}
