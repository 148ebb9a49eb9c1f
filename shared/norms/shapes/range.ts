/**
 * R02 per-capita range.
 *   lo·P/k ≤ n ≤ hi·P/k      low end rounded up, high end down
 * Example: 1–1.5 per 10 000 of 406890: 40.689–61.0335 → 41 to 61.
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateRange(norm: NormOf<'range'>, year: number, { projection }: NormContext): Requirement {
  const low = valueAt(
    norm.values.map((v) => ({ year: v.year, value: v.low })),
    year,
  )
  const high = valueAt(
    norm.values.map((v) => ({ year: v.year, value: v.high })),
    year,
  )
  if (low === undefined || high === undefined) return { ...shell(norm, year), reason: message('norm.noValue') }
  const people = projection.at(norm.scope.unit, norm.populationKind, year)
  if (people === undefined)
    return { ...shell(norm, year), reason: message('norm.noPopulation', { year, kind: `term.${norm.populationKind}` }) }
  const unrounded = low.times(people).div(norm.per)
  const unroundedHigh = high.times(people).div(norm.per)
  return {
    ...shell(norm, year),
    unrounded,
    unroundedHigh,
    ...bounded(norm, 'low', unrounded),
    ...bounded(norm, 'high', unroundedHigh),
  }
}
