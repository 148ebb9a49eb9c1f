/**
 * Rounding intervals. A figure printed as v with d decimals stands for every number in [v − h, v + h], h = 0.5 · 10⁻ᵈ
 * (half a unit in the last place). Two printed figures contradict each other only where no numbers behind them agree:
 *   density ρ and count n agree on a population of P ∈ [1000·(n − ½)/(ρ + h), 1000·(n + ½)/(ρ − h)]      (persons)
 * Source: rules/shulan-2025.md, part P; ends are included, so a contradiction is never claimed at an end.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'

export type Interval = { readonly low: Decimal; readonly high: Decimal }

// A power costs more than all the rest of an interval, and documents print with few numbers of decimals.
const halves = new Map<number, Decimal>()

function halfUnit(decimals: number): Decimal {
  const known = halves.get(decimals) ?? dec(10).pow(-decimals).div(2)
  halves.set(decimals, known)
  return known
}

export function printedInterval(value: number, decimals: number): Interval {
  const half = halfUnit(decimals)
  return { low: dec(value).minus(half), high: dec(value).plus(half) }
}

export const overlap = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high)

export const addIntervals = (parts: readonly Interval[]): Interval => ({
  low: sum(parts.map((p) => p.low)),
  high: sum(parts.map((p) => p.high)),
})

/** a ÷ b for positive b; undefined where b reaches 0. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  return b.low.lte(0) ? undefined : { low: a.low.div(b.high), high: a.high.div(b.low) }
}

export const scale = (a: Interval, factor: Decimal | number): Interval => ({
  low: a.low.times(factor),
  high: a.high.times(factor),
})
