/**
 * R17 identity · 分项之和应等于总数
 * formula: Σ parts = whole
 * symbols: parts and whole: what the named norms require, rounded
 * units: in the counter of the whole
 * rounding: none of its own; parts and whole that agree before rounding agree
 * source: norm-types R17
 * example: 2.70 + 0.85 + 1.66 = 5.21 per 1000: 1099 + 346 + 675 = 2120 = 2120
 */
import { sum } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

const half = 0.5

export function evaluateIdentity(norm: NormOf<'identity'>, year: number, { earlier }: NormContext): Requirement[] {
  const entry = shell(norm, year)
  const parts = norm.parts.map((id) => ({ id, ...earlier(id, year) }))
  const missing = parts.filter((p) => p.amount === undefined).map((p) => p.id)
  if (missing.length > 0) return [{ ...entry, reason: message('norm.noParts', { norms: missing.join('、') }) }]
  const total = sum(parts.flatMap((p) => p.amount ?? []))
  if (norm.whole === undefined) return [{ ...entry, unrounded: total, value: count(total) }]
  const whole = earlier(norm.whole, year)
  if (whole.amount === undefined) return [{ ...entry, reason: message('norm.noTotalNorm', { norm: norm.whole }) }]
  const exact = sum(parts.flatMap((p) => p.unrounded ?? p.amount ?? []))
  // Parts that add up before they are rounded are not in error for being rounded one by one.
  const agrees = exact
    .minus(whole.unrounded ?? whole.amount)
    .abs()
    .lt(half)
  return [
    {
      ...entry,
      unrounded: whole.amount,
      value: count(whole.amount),
      found: { value: total, year },
      ...(agrees && { verdict: 'met' as const }),
    },
  ]
}
