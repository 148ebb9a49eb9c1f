/**
 * R05 share · 占比
 * formula: x ≥ s·T (or ≤, =)
 * symbols: s share as a fraction; T another norm’s requirement, what the plan provides of a resource, or a given amount
 * units: x and T in the resource’s counter
 * rounding: ≥ and > up, ≤ and < down, = nearest
 * source: norm-types R05
 * example: professional staff at least 85 % of the 71 posts of S4-042: 60.35 → 61
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { eachTotal } from '../share-total.ts'
import { valueAt } from '../value-at.ts'

export function evaluateShare(norm: NormOf<'share'>, year: number, context: NormContext): Requirement[] {
  const share = valueAt(norm.values, year)
  return eachTotal(norm, year, context, (scope, { total, missing }) => {
    const entry = shell(norm, year, scope)
    if (share === undefined) return { ...entry, reason: message('norm.noValue') }
    if (total === undefined) return { ...entry, reason: missing }
    const unrounded = share.times(total)
    return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
  })
}
