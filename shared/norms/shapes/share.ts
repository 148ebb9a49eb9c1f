/**
 * R05 share of a total.
 *   x ≥ s·T (or ≤, =)      s share as a fraction · T another norm’s requirement, or what the plan provides of a resource
 * ≥ rounds up, ≤ down. Example: professional staff ≥ 85 % of the 71 posts of S4-042: 60.35 → 61.
 */
import type { Decimal } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import type { Message } from '../../text/message.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement, Scope } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

/** Share of another norm’s requirement; that norm stands earlier in evaluation order. */
export function evaluateShareOfNorm(norm: NormOf<'share'>, year: number, { earlier }: NormContext): Requirement {
  const of = norm.of.by === 'norm' ? norm.of.norm : ''
  const total = earlier(of, year)
  return shareOf(
    norm,
    year,
    total?.value ?? total?.low ?? total?.high,
    undefined,
    message('norm.noTotalNorm', { norm: of }),
  )
}

export function shareOf(
  norm: NormOf<'share'>,
  year: number,
  total: Decimal | undefined,
  scope: Scope | undefined,
  missing: Message,
): Requirement {
  const share = valueAt(norm.values, year)
  const entry = shell(norm, year, scope)
  if (share === undefined) return { ...entry, reason: message('norm.noValue') }
  if (total === undefined) return { ...entry, reason: missing }
  const unrounded = share.times(total)
  return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
}
