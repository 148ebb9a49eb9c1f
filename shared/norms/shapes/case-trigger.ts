/**
 * R19 caseTrigger · 病例数达到若干即设点
 * formula: n = #{j: C_j ≥ C}; where none reaches C and the rule says so, 1 at the place with the most
 * symbols: C_j cases in place j; C threshold
 * units: C cases; n sites
 * rounding: none
 * source: norm-types R19
 * example: townships with 120, 100 and 40 patients, threshold 100: 2 stations; with 60 and 40: 1, at the one with 60
 */
import { dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

export function evaluateCaseTrigger(norm: NormOf<'caseTrigger'>, year: number, { plan }: NormContext): Requirement[] {
  const entry = shell(norm, year)
  if (norm.cases.length === 0) return [{ ...entry, reason: message('norm.noCases') }]
  const places = placesOf(norm)
  const low = count(places.length)
  const known = places.every((p) => p.hasSite !== undefined)
  const sites = dec(places.filter((p) => p.hasSite === true).length)
  return [{ ...entry, unrounded: low, low, ...(known && { found: { value: sites, year: plan.baseYear } }) }]
}

/** The places that must have a site. */
export function placesOf({ cases, threshold, fallback }: NormOf<'caseTrigger'>) {
  const reached = cases.filter((c) => c.cases >= threshold)
  if (reached.length > 0 || fallback !== true) return reached
  const most = cases.reduce<(typeof cases)[number] | undefined>(
    (best, c) => (best === undefined || c.cases > best.cases ? c : best),
    undefined,
  )
  return most === undefined || most.cases === 0 ? [] : [most]
}
