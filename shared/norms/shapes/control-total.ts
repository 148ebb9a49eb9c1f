/**
 * R17 control total handed down (下达) as a number.
 *   n(y) linear between the years it is given for, rounded by the norm’s mode or its comparator’s default
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateControlTotal(norm: NormOf<'controlTotal'>, year: number): Requirement {
  const unrounded = valueAt(norm.values, year)
  if (unrounded === undefined) return { ...shell(norm, year), reason: message('norm.noValue') }
  return { ...shell(norm, year), unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
}
