/**
 * R05 shareRange · 占比区间
 * formula: s₁·T ≤ x ≤ s₂·T
 * symbols: s₁, s₂ shares as fractions; T another norm’s requirement, what the plan provides of a resource, or a given amount
 * units: x and T in the resource’s counter
 * rounding: low end up, high end down
 * source: norm-types R05
 * example: 2 % to 5 % of a ward of 50 beds: 1 to 2.5 → 1 to 2
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { inverted } from '../reasons.ts'
import type { Requirement } from '../requirement.ts'
import { eachTotal } from '../share-total.ts'
import { rangeAt } from '../value-at.ts'

export function evaluateShareRange(norm: NormOf<'shareRange'>, year: number, context: NormContext): Requirement[] {
  const ends = rangeAt(norm.values, year)
  return eachTotal(norm, year, context, (scope, { total, missing }) => {
    const entry = shell(norm, year, scope)
    if (ends === undefined) return { ...entry, reason: message('norm.noValue') }
    if ('inverted' in ends) return { ...entry, reason: inverted(ends.inverted) }
    if (total === undefined) return { ...entry, reason: missing }
    const unrounded = ends.low.times(total)
    const unroundedHigh = ends.high.times(total)
    return {
      ...entry,
      unrounded,
      unroundedHigh,
      ...bounded(norm, 'low', unrounded),
      ...bounded(norm, 'high', unroundedHigh),
    }
  })
}
