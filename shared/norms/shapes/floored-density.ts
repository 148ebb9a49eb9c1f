/**
 * R03 flooredDensity · 按人口配置并设下限
 * formula: n_j = max(F, ρ·P_j/k) in every unit j; the whole is Σ n_j and the floor of its own level
 * symbols: F least number by level of the unit; ρ things per k persons; P_j persons of unit j; k persons the density is per
 * units: F and n in the resource’s counter; P_j persons
 * rounding: up
 * source: norm-types R03
 * example: 1 per 10 000, floor 15: a county of 120 000 has max(15, 12) = 15, one of 400 000 has 40; floors alone 30 + 17 × 15 = 285
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { bounded } from '../bound.ts'
import { type NormContext, scopeOf, shell } from '../context.ts'
import { hasNumber } from '../each-unit.ts'
import { peopleOf } from '../people.ts'
import type { Requirement } from '../requirement.ts'
import { unitOf, unitsOfLevel } from '../units.ts'
import { valueAt } from '../value-at.ts'
import { per100000 } from './density.ts'

type Floored = NormOf<'flooredDensity'>

export function evaluateFlooredDensity(norm: Floored, year: number, context: NormContext): Requirement[] {
  const { unit, each } = norm.scope
  if (each === undefined) return [inUnit(norm, unit, year, context)]
  const units = unitsOfLevel(context.plan, unit, each)
  const entry = shell(norm, year)
  if (units.length === 0) return [{ ...entry, reason: message('norm.noUnits', { level: `level.${each}` }) }]
  const parts = units.map((u) => inUnit(norm, u.id, year, context))
  // The institution of the whole’s own level stands beside those of its parts, and only its floor is its own.
  const own = floorOf(norm, unit, context)
  const floors = parts.map((p, i) => p.low ?? floorOf(norm, units[i]?.id ?? '', context))
  const exact = parts.map((p, i) => p.unrounded ?? floors[i] ?? dec(0))
  const unknown = parts.filter((p) => !hasNumber(p)).length
  const whole = {
    ...entry,
    unrounded: sum([own, ...exact]),
    low: count(sum([own, ...floors])),
    ...(unknown > 0 && { reason: message('norm.rollUpFloors', { unknown, units: parts.length }) }),
  }
  return [whole, ...parts]
}

function inUnit(norm: Floored, unit: string, year: number, context: NormContext): Requirement {
  const entry = shell(norm, year, scopeOf(norm, unit))
  const floor = floorOf(norm, unit, context)
  const rho = valueAt(norm.values, year)
  // Without a density the floor is all the rule asks for.
  if (rho === undefined) return { ...entry, unrounded: floor, ...bounded(norm, 'low', floor) }
  const { persons, reason } = peopleOf(norm, unit, year, context)
  if (persons === undefined) return { ...entry, per100000: per100000(rho, norm.per), reason }
  const byPeople = rho.times(persons).div(norm.per)
  const unrounded = byPeople.gt(floor) ? byPeople : floor
  return { ...entry, unrounded, ...bounded(norm, 'low', unrounded) }
}

/** The floor of a unit’s level; none is 0. */
function floorOf(norm: Floored, unit: string, { plan }: NormContext): Decimal {
  const level = unitOf(plan, unit)?.level
  return dec(norm.floors.find((f) => f.level === level)?.minimum ?? 0)
}
