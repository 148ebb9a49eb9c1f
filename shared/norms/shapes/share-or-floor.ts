/**
 * R18 shareOrFloor · 占比区间或不少于若干
 * formula: max: x ≥ max(s₁·T, F), x ≤ s₂·T as long as that is not below F; either: x ≥ min(s₁·T, F)
 * symbols: s₁, s₂ shares as fractions; T total; F least number
 * units: x, T and F in the resource’s counter
 * rounding: low end up, high end down
 * source: norm-types R18
 * example: 10 % to 15 % or at least 200 of T = 1000: 100 to 150 against 200 → at least 200 where both hold, at least 100 where either does
 */
import { Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { inverted } from '../reasons.ts'
import type { Requirement } from '../requirement.ts'
import { eachTotal } from '../share-total.ts'
import { rangeAt } from '../value-at.ts'

export function evaluateShareOrFloor(norm: NormOf<'shareOrFloor'>, year: number, context: NormContext): Requirement[] {
  const ends = rangeAt(norm.values, year)
  const floor = dec(norm.floor)
  return eachTotal(norm, year, context, (scope, { total, missing }) => {
    const entry = shell(norm, year, scope)
    if (ends !== undefined && 'inverted' in ends) return { ...entry, reason: inverted(ends.inverted) }
    if (ends === undefined || total === undefined) {
      if (norm.reading === 'either') return { ...entry, reason: ends === undefined ? message('norm.noValue') : missing }
      // Both must hold, so the floor is a true lower bound whatever the total is.
      return { ...entry, unrounded: floor, ...bounded(norm, 'low', floor), reason: message('norm.floorOnly') }
    }
    const share = ends.low.times(total)
    const shareHigh = ends.high.times(total)
    const unrounded = norm.reading === 'either' ? Decimal.min(share, floor) : Decimal.max(share, floor)
    const hasHigh = norm.reading !== 'either' && shareHigh.gte(floor)
    return {
      ...entry,
      unrounded,
      ...bounded(norm, 'low', unrounded),
      ...(hasHigh && { unroundedHigh: shareHigh, ...bounded(norm, 'high', shareHigh) }),
    }
  })
}
