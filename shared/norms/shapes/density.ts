/**
 * R01 density · 每千（万、十万）人口配置数
 * formula: n = ρ·P/k
 * symbols: ρ things per k persons; P persons of the norm’s kind and unit; k 1, 1 000, 10 000, 100 000 or 1 000 000
 * units: ρ in the resource’s counter per k persons; P persons; n in the resource’s counter
 * rounding: = and 左右 nearest, ≥ and > up, ≤, < and 控制在 down; the norm’s own mode before that
 * source: norm-types R01; CLI contract, “Requirement”
 * example: 8.56 × 406890 ÷ 1000 = 3482.9784 → 3483
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { eachUnit } from '../each-unit.ts'
import { peopleOf } from '../people.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export const evaluateDensity = (
  norm: NormOf<'density' | 'reserve'>,
  year: number,
  context: NormContext,
): Requirement[] => eachUnit(norm, year, context, (unit) => densityIn(norm, unit, year, context))

function densityIn(norm: NormOf<'density' | 'reserve'>, unit: string, year: number, context: NormContext): Requirement {
  const entry = shell(norm, year, scopeOf(norm, unit))
  const rho = valueAt(norm.values, year)
  if (rho === undefined) return { ...entry, reason: message('norm.noValue') }
  const { persons, reason } = peopleOf(norm, unit, year, context)
  if (persons === undefined) return { ...entry, per100000: per100000(rho, norm.per), reason }
  const unrounded = rho.times(persons).div(norm.per)
  return { ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator ?? 'eq'), unrounded) }
}

/** The same density for 100 000 people: what can be said while the population is not known. */
export const per100000 = (rho: Decimal, per: number): Decimal => dec(rho).times(100_000).div(per)
