/**
 * R21 capacity · 能力与容量
 * formula: units·rate ≥ demand·periods
 * symbols: units laboratories, servers; rate what one of them does in a period, or holds; demand per period; periods to be covered
 * units: demand and rate in one and the same unit
 * rounding: up
 * source: norm-types R21
 * example: demand 15 000 samples a day, 2 laboratories of 10 000: 20 000 ≥ 15 000
 */
import { dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

export function evaluateCapacity(norm: NormOf<'capacity'>, year: number, { plan }: NormContext): Requirement[] {
  const capacity = norm.units === undefined || norm.rate === undefined ? undefined : dec(norm.units).times(norm.rate)
  const found = capacity === undefined ? {} : { found: { value: capacity, year: plan.baseYear } }
  const entry = { ...shell(norm, year), ...found }
  if (norm.demand === undefined)
    return [{ ...entry, reason: message('norm.noDemand', { periods: norm.periods, period: norm.period }) }]
  const unrounded = dec(norm.demand).times(norm.periods)
  return [{ ...entry, unrounded, ...bounded(norm, 'low', unrounded) }]
}
