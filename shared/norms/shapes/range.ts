/**
 * R02 range · 每万人口配置数的区间
 * formula: lo·P/k ≤ n ≤ hi·P/k
 * symbols: lo, hi things per k persons; P persons of the norm’s kind and unit; k persons the density is per
 * units: lo, hi in the resource’s counter per k persons; n in the resource’s counter
 * rounding: low end up, high end down
 * source: norm-types R02; CLI contract, “Requirement”
 * example: 1 to 1.5 per 10 000 of 406890: 40.689 to 61.0335 → 41 to 61
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { eachUnit } from '../each-unit.ts'
import { peopleOf } from '../people.ts'
import { inverted } from '../reasons.ts'
import type { Requirement } from '../requirement.ts'
import { rangeAt } from '../value-at.ts'
import { per100000 } from './density.ts'

export const evaluateRange = (norm: NormOf<'range'>, year: number, context: NormContext): Requirement[] =>
  eachUnit(norm, year, context, (unit) => rangeIn(norm, unit, year, context))

function rangeIn(norm: NormOf<'range'>, unit: string, year: number, context: NormContext): Requirement {
  const entry = shell(norm, year, scopeOf(norm, unit))
  const ends = rangeAt(norm.values, year)
  if (ends === undefined) return { ...entry, reason: message('norm.noValue') }
  if ('inverted' in ends) return { ...entry, reason: inverted(ends.inverted) }
  const { persons, reason } = peopleOf(norm, unit, year, context)
  if (persons === undefined) {
    const high = per100000(ends.high, norm.per)
    return { ...entry, per100000: per100000(ends.low, norm.per), per100000High: high, reason }
  }
  const unrounded = ends.low.times(persons).div(norm.per)
  const unroundedHigh = ends.high.times(persons).div(norm.per)
  return {
    ...entry,
    unrounded,
    unroundedHigh,
    ...bounded(norm, 'low', unrounded),
    ...bounded(norm, 'high', unroundedHigh),
  }
}
