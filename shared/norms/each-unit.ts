/**
 * A norm that holds for every unit of a level: one requirement per unit, before them the roll-up for the whole.
 *   whole = Σ of the rounded parts, where all of them are known
 * Where a part is not known the shape says what the whole then is: its own value, a lower bound, or nothing.
 */
import { type Decimal, sum } from '../base/decimal.ts'
import type { Norm } from '../plan/schema/norm.ts'
import { message } from '../text/message.ts'
import { count } from '../units/brand.ts'
import { type NormContext, scopeOf, shell } from './context.ts'
import type { Requirement } from './requirement.ts'
import { unitsOfLevel } from './units.ts'

export type OfUnit = (unit: string) => Requirement
/** The whole where some parts have no number. */
export type Incomplete = (parts: readonly Requirement[], own: OfUnit) => Requirement

export function eachUnit(
  norm: Norm,
  year: number,
  { plan }: NormContext,
  of: OfUnit,
  incomplete: Incomplete = ownWhole(norm),
): Requirement[] {
  const { unit, each } = norm.scope
  if (each === undefined) return [of(unit)]
  const units = unitsOfLevel(plan, unit, each)
  if (units.length === 0) return [{ ...shell(norm, year), reason: message('norm.noUnits', { level: `level.${each}` }) }]
  const parts = units.map((u) => of(u.id))
  const whole = parts.every(hasNumber) ? { ...shell(norm, year), ...added(parts) } : incomplete(parts, of)
  return [whole, ...parts]
}

export const hasNumber = ({ low, value, high }: Requirement): boolean =>
  low !== undefined || value !== undefined || high !== undefined

/** Σ of every bound that all parts have. */
export function added(parts: readonly Requirement[]): Partial<Requirement> {
  const all = (key: 'low' | 'value' | 'high' | 'unrounded' | 'unroundedHigh'): Decimal | undefined => {
    const found = parts.flatMap((p) => p[key] ?? [])
    return found.length === parts.length ? sum(found) : undefined
  }
  const [low, value, high] = [all('low'), all('value'), all('high')]
  const [unrounded, unroundedHigh] = [all('unrounded'), all('unroundedHigh')]
  return {
    ...(low !== undefined && { low: count(low) }),
    ...(value !== undefined && { value: count(value) }),
    ...(high !== undefined && { high: count(high) }),
    ...(unrounded !== undefined && { unrounded }),
    ...(unroundedHigh !== undefined && { unroundedHigh }),
  }
}

/** The whole by its own population: a density knows what the region needs even where single parts are unknown. */
const ownWhole =
  (norm: Norm): Incomplete =>
  (parts, of) => {
    const own = of(norm.scope.unit)
    const unknown = parts.filter((p) => !hasNumber(p)).length
    return hasNumber(own)
      ? { ...own, scope: scopeOf(norm), reason: message('norm.rollUpOwn', { unknown, units: parts.length }) }
      : own
  }
