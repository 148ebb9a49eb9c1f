/**
 * Largest remainder (最大余数法): S whole steps over weights.
 *   quota qᵢ = S·wᵢ/Σw · each gets ⌊qᵢ⌋ · the rest of S goes one by one to the largest fractions,
 *   ties to the larger weight, then to the earlier place
 * S ≥ 0 whole, wᵢ ≥ 0, Σw > 0 (undefined where all weights are 0 and S > 0). Fractions are compared exactly, as remainders of
 * S·wᵢ over Σw. Source: CLI contract, “proportional”.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'

export function shareSteps(steps: Decimal, weights: readonly Decimal[]): Decimal[] | undefined {
  const total = sum(weights)
  if (total.lte(0)) return steps.isZero() ? weights.map(() => dec(0)) : undefined
  const shares = weights.map((weight, place) => {
    const product = steps.times(weight)
    const remainder = product.mod(total)
    return { place, weight, remainder, whole: product.minus(remainder).div(total).round() }
  })
  const left = steps.minus(sum(shares.map((s) => s.whole))).toNumber()
  const order = [...shares].sort((a, b) => b.remainder.cmp(a.remainder) || b.weight.cmp(a.weight) || a.place - b.place)
  const favoured = new Set(order.slice(0, left).map((s) => s.place))
  return shares.map((s) => (favoured.has(s.place) ? s.whole.plus(1) : s.whole))
}
