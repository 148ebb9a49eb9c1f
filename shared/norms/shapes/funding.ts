/**
 * R20 funding · 经费
 * formula: perHead: M = c·P ÷ 10 000; total: M as given
 * symbols: c yuan per person and year; P persons
 * units: c 元; M 万元 (perHead), otherwise the norm’s own unit
 * rounding: perHead nearest to 0.01 万元; a total as it stands
 * source: norm-types R20
 * example: 74 元 × 3 976 500 ÷ 10 000 = 29426.1 万元
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { type NormContext, shell } from '../context.ts'
import { foundIn } from '../observed.ts'
import { peopleOf } from '../people.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'
import { against } from './indicator.ts'

const yuanPerUnit = 10_000

export function evaluateFunding(norm: NormOf<'funding'>, year: number, context: NormContext): Requirement[] {
  const { baseYear } = context.plan
  const entry = { ...shell(norm, year), ...foundIn(norm.observed, year) }
  const given = valueAt(norm.values, year)
  const bound = against(norm, given, norm.observed, baseYear, entry.found?.year)
  if (norm.by === 'total' || bound.unrounded === undefined) return [{ ...entry, ...bound }]
  const counting = { populationKind: norm.populationKind ?? ('resident' as const) }
  const { persons, reason } = peopleOf(counting, norm.scope.unit, year, context)
  if (persons === undefined) {
    const { found: _, ...unfound } = entry
    return [{ ...unfound, per100000: bound.unrounded.times(100_000).div(yuanPerUnit), reason }]
  }
  const money = (perHead: Decimal): Decimal => perHead.times(persons).div(yuanPerUnit)
  // What was found per head is held against the bound on the same people.
  const found = entry.found === undefined ? {} : { found: { ...entry.found, value: money(entry.found.value) } }
  const observed = norm.observed.map((o) => ({ ...o, value: money(dec(o.value)).toNumber() }))
  const inMoney = against(norm, given === undefined ? undefined : money(given), observed, baseYear, entry.found?.year)
  if (inMoney.unrounded === undefined) return [{ ...entry, ...found, reason: message('norm.noValue') }]
  return [{ ...entry, ...found, ...inMoney }]
}
