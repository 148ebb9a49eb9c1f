/**
 * R01 per-capita density, also R12 reserve and densities of R17 control totals.
 *   n = ρ·P/k      ρ things per k persons · P persons of the norm’s kind and unit · k 1 000, 10 000, 100 000, 1 000 000
 * Rounded by the norm’s own mode or its comparator’s default. Example: 8.56 × 406890 / 1000 = 3482.9784 → 3483.
 */

import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateDensity(
  norm: NormOf<'density' | 'reserve'>,
  year: number,
  { projection }: NormContext,
): Requirement {
  const rho = valueAt(norm.values, year)
  if (rho === undefined) return { ...shell(norm, year), reason: message('norm.noValue') }
  const people = projection.at(norm.scope.unit, norm.populationKind, year)
  if (people === undefined)
    return { ...shell(norm, year), reason: message('norm.noPopulation', { year, kind: `term.${norm.populationKind}` }) }
  const unrounded = rho.times(people).div(norm.per)
  return { ...shell(norm, year), unrounded, ...bounded(norm, boundOf(norm.comparator ?? 'eq'), unrounded) }
}
