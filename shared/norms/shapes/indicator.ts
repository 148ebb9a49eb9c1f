/**
 * R15 indicator · 结果和覆盖率指标
 * formula: v ≥ b, v ≤ b, v = b; stable: v = the value given, else the one of the base year; rising: v > the one of the base year
 * symbols: v the latest observation up to the year; b bound of the year
 * units: as the indicator (%, ‰, per 100 000, years)
 * rounding: none
 * source: norm-types R15
 * example: at most 14.5 per 100 000, found 31.25 (1 of 3200 births): over
 */
import type { Decimal } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { atBase, foundIn } from '../observed.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateIndicator(norm: NormOf<'indicator'>, year: number, { plan }: NormContext): Requirement[] {
  const entry = { ...shell(norm, year), ...foundIn(norm.observed, year) }
  const given = valueAt(norm.values, year)
  return [{ ...entry, ...against(norm, given, norm.observed, plan.baseYear, entry.found?.year) }]
}

type Trend = NormOf<'indicator'> | NormOf<'funding'>

/** The bound a comparator makes; 持续增长 and 保持稳定 without a value are measured against the base year. */
export function against(
  norm: Trend,
  given: Decimal | undefined,
  observed: Trend['observed'],
  baseYear: number,
  foundYear: number | undefined,
): Partial<Requirement> {
  const trend = norm.comparator === 'rising' || norm.comparator === 'stable'
  const base = trend ? atBase(observed, baseYear) : undefined
  const bound = given ?? base?.value
  if (bound === undefined)
    return { reason: trend ? message('norm.noBase', { year: baseYear }) : message('norm.noValue') }
  const required = { unrounded: bound, ...bounded(norm, boundOf(norm.comparator), bound) }
  // A figure cannot be held against itself: only a later one shows a trend.
  const later = given !== undefined || base === undefined || (foundYear ?? base.year) > base.year
  return later ? required : { ...required, verdict: 'unknown', reason: message('norm.noLater', { year: base.year }) }
}
