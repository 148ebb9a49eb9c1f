/**
 * R06 ratio between two resources, left : right = 1 : r.
 *   required right = r × provided left, rounded by the norm’s mode or its comparator’s default (= nearest)
 * Example: 医护比 1:1.22 with 1206 physicians: 1471.32 → 1471 nurses.
 */
import type { Decimal } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function ratioOf(norm: NormOf<'ratio'>, year: number, left: Decimal | undefined, leftName: string): Requirement {
  const r = valueAt(norm.values, year)
  const entry = shell(norm, year)
  if (r === undefined) return { ...entry, reason: message('norm.noValue') }
  if (left === undefined) return { ...entry, reason: message('norm.noLeft', { resource: leftName, year }) }
  const unrounded = r.times(left)
  return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
}
