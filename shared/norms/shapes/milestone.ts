/**
 * R16 milestone · 到期应完成的数量、等级或事项
 * formula: c(y) ≥ N from the year it is due; c(y) = N where the rule says so; with an upper end N ≤ c ≤ M
 * symbols: c count, level or deed found up to the year (a deed done is 1); N due; M upper end
 * units: as the milestone
 * rounding: none
 * source: norm-types R16
 * example: 3 sub-centres by 2025: 2 found in 2024 is not yet due, in 2025 short by 1
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { foundIn } from '../observed.ts'
import type { Requirement } from '../requirement.ts'

type Values = NormOf<'milestone'>['values']

export function evaluateMilestone(norm: NormOf<'milestone'>, year: number, { plan }: NormContext): Requirement[] {
  const entry = { ...shell(norm, year), ...foundIn(norm.observed, year) }
  // A level or a deed in words is one thing to be done by the target year.
  const values =
    norm.values.length === 0 && norm.target !== undefined ? [{ year: plan.targetYear, value: 1 }] : norm.values
  const due = dueAt(values, year)
  if (due === undefined) return [{ ...entry, reason: message('norm.noValue') }]
  const { value, from } = due
  const high = norm.high === undefined ? undefined : dueAt(norm.high, year)?.value
  const open = year < from && (entry.found === undefined || entry.found.value.lt(value))
  const notDue = open ? { verdict: 'unknown' as const, reason: message('norm.notYetDue', { year: from }) } : {}
  if (high === undefined)
    return [{ ...entry, unrounded: value, ...bounded(norm, boundOf(norm.comparator), value), ...notDue }]
  if (high.lt(value))
    return [{ ...entry, reason: message('norm.minimumMaximum', { low: value.toNumber(), high: high.toNumber() }) }]
  const ends = { ...bounded(norm, 'low', value), ...bounded(norm, 'high', high) }
  return [{ ...entry, unrounded: value, unroundedHigh: high, ...ends, ...notDue }]
}

/** What is due does not grow along a line: the last date that has passed counts, else the first one to come. */
function dueAt(values: Values, year: number): { readonly value: Decimal; readonly from: number } | undefined {
  const sorted = [...values].sort((a, b) => a.year - b.year)
  const due = sorted.findLast((v) => v.year <= year) ?? sorted[0]
  return due === undefined ? undefined : { value: dec(due.value), from: due.year }
}
