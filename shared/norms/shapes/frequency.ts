/**
 * R22 frequency · 次数
 * formula: year: e(y) ≥ N in every year; plan: Σ e from the base year on ≥ N by the target year
 * symbols: e events held in a year; N times
 * units: events
 * rounding: none
 * source: norm-types R22
 * example: two trainings a year: 1 held in 2024, short by 1
 */
import { dec, sum } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

export function evaluateFrequency(norm: NormOf<'frequency'>, year: number, { plan }: NormContext): Requirement[] {
  const low = count(norm.times)
  const entry = { ...shell(norm, year), unrounded: low, low }
  const held = norm.observed.filter((o) =>
    norm.within === 'year' ? o.year === year : o.year >= plan.baseYear && o.year <= year,
  )
  if (held.length === 0) return [entry]
  const total = sum(held.map((o) => dec(o.value)))
  const found = { found: { value: total, year: Math.max(...held.map((o) => o.year)) } }
  const open = norm.within === 'plan' && year < plan.targetYear && total.lt(low)
  return [
    {
      ...entry,
      ...found,
      ...(open && { verdict: 'unknown' as const, reason: message('norm.notYetDue', { year: plan.targetYear }) }),
    },
  ]
}
