/** Decimals as whole numbers of one scale, for arithmetic that rounds nowhere. */
import { type Decimal, dec } from '../../base/decimal.ts'

/** Digits after the point that are kept of what a planner types. */
const KEPT = 3

export function scaleFor(values: readonly Decimal[]): number {
  return (
    10 **
    Math.min(
      KEPT,
      values.reduce((most, v) => Math.max(most, v.decimalPlaces()), 0),
    )
  )
}

export const scaled = (value: Decimal, scale: number): number => value.times(scale).round().toNumber()

/** Weights keep their exact proportions where they are short; long ones (quotients) are kept to a millionth of the largest. */
export function wholeWeights(weights: readonly Decimal[]): number[] {
  const scale = scaleFor(weights)
  const most = weights.reduce((m, w) => (w.gt(m) ? w : m), dec(0))
  const short = weights.every((w) => w.decimalPlaces() <= KEPT) && most.times(scale).lt(1e9)
  if (short || most.isZero()) return weights.map((w) => scaled(w, scale))
  return weights.map((w) => w.times(1e6).div(most).round().toNumber())
}

/** Weights of goals as the smallest whole numbers in the same proportion. */
export function wholeGoals(weights: readonly number[]): number[] {
  const whole = weights.map((w) => Math.max(1, Math.round(w * 1000)))
  const common = whole.reduce(gcd, 0)
  return whole.map((w) => w / Math.max(1, common))
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
