/**
 * R06 ratio · 两类资源之比
 * formula: y = r·x
 * symbols: left : right = 1 : r; x what the plan provides of the left resource; y the right resource it asks for
 * units: x and y in the counters of their resources
 * rounding: = and 左右 nearest, ≥ and > up, ≤ and < down; 左右 counts as met within the norm’s tolerance
 * source: norm-types R06; CLI contract, “Ratios”
 * example: 医护比 1:1.22 with 1206 physicians: 1471.32 → 1471 nurses
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { eachUnit } from '../each-unit.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export const evaluateRatio = (norm: NormOf<'ratio'>, year: number, context: NormContext): Requirement[] =>
  eachUnit(norm, year, context, (unit) => {
    const entry = shell(norm, year, scopeOf(norm, unit))
    const r = valueAt(norm.values, year)
    if (r === undefined) return { ...entry, reason: message('norm.noValue') }
    const left = context.provided?.within(unit, norm.scope.class, norm.left, year)
    const resource = context.plan.resources.find((x) => x.id === norm.left)?.name ?? norm.left
    if (left === undefined) return { ...entry, reason: message('norm.noLeft', { resource, year }) }
    if (left.isZero()) return { ...entry, reason: message('norm.zeroLeft', { resource, year }) }
    const unrounded = r.times(left)
    return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }
  })
