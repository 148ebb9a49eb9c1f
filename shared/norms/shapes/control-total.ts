/**
 * R17 controlTotal · 下达的控制数
 * formula: n = T(y)
 * symbols: T the number handed down; y year, linear between the years it is given for
 * units: n in the resource’s counter
 * rounding: = and 左右 nearest, ≥ and > up, ≤, < and 控制在 down
 * source: norm-types R17
 * example: 控制在 1200 → at most 1200
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateControlTotal(norm: NormOf<'controlTotal'>, year: number): Requirement[] {
  const unrounded = valueAt(norm.values, year)
  if (unrounded === undefined) return [{ ...shell(norm, year), reason: message('norm.noValue') }]
  return [{ ...shell(norm, year), unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }]
}
