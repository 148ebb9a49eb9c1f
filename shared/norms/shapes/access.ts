/**
 * R13 access · 服务半径和时间圈
 * formula: share = Σ P_j [d_j ≤ R] ÷ Σ P_j; least sites = ⌈A ÷ (π·R²)⌉
 * symbols: P_j persons of place j; d_j great-circle distance to the nearest site; R limit; A area of the unit
 * units: d and R km; A km²; share a fraction, to 0.1 %
 * rounding: share nearest to 0.001; sites up
 * source: norm-types R13
 * example: A = 4 554 km², R = 20 km: 4554 ÷ 1256.64 = 3.62 → at least 4 sites
 */
import { type Decimal, dec, sum } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { round } from '../../units/rounding.ts'
import { bounded } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { distance } from '../distance.ts'
import type { Requirement } from '../requirement.ts'
import { unitOf, unitsInside } from '../units.ts'
import { institutionsOf } from './per-institution.ts'

type Access = NormOf<'access'>
const pi = dec('3.14159265358979323846264338327950288420')

export function evaluateAccess(norm: Access, year: number, context: NormContext): Requirement[] {
  const required = dec(norm.share ?? 1)
  const entry = { ...shell(norm, year), unrounded: required, ...bounded(norm, 'low', required) }
  if (norm.measure === 'minutes') return [{ ...entry, reason: message('norm.noTravelTimes') }]
  // Places do not say whether they are town or country, so only the widest limit can be held against all of them.
  const limit = dec(Math.max(...norm.limits.map((l) => l.upTo ?? l.limit)))
  const least = leastSites(norm, limit, context)
  const also = least === undefined ? {} : { also: [{ key: 'sites' as const, value: least }] }
  const found = shareInside(norm, limit, year, context)
  if (found !== undefined) return [{ ...entry, ...also, found: { value: round(found, 'nearest', 0.001), year } }]
  const sites = sitesOf(norm, year, context)
  if (least !== undefined && sites !== undefined && least.gt(sites)) {
    const words = { least: least.toNumber(), sites, limit: limit.toNumber() }
    return [{ ...entry, ...also, verdict: 'short', reason: message('norm.fewSites', words) }]
  }
  return [{ ...entry, ...also, reason: message('norm.noPositions') }]
}

function leastSites(norm: Access, limit: Decimal, { plan }: NormContext): Decimal | undefined {
  const area = unitOf(plan, norm.scope.unit)?.areaKm2
  if (area === undefined || limit.isZero()) return undefined
  return dec(area).div(limit.times(limit).times(pi)).ceil()
}

function sitesOf(norm: Access, year: number, context: NormContext): number | undefined {
  if (norm.siteCount !== undefined) return norm.siteCount
  const counts = (norm.sites ?? []).map((c) => institutionsOf(c, year, context, norm.scope.unit))
  return counts.length === 0 || counts.some((c) => c === undefined)
    ? undefined
    : counts.reduce<number>((total, c) => total + (c ?? 0), 0)
}

/** Over the smallest places of the unit, where each has a position and people, and each site stands in a place with one. */
function shareInside(norm: Access, limit: Decimal, year: number, context: NormContext): Decimal | undefined {
  const { plan, classes, projection } = context
  const inside = unitsInside(plan, norm.scope.unit)
  const parents = new Set(plan.units.flatMap((u) => u.parent ?? []))
  const places = plan.units.filter((u) => inside.has(u.id) && u.id !== norm.scope.unit && !parents.has(u.id))
  const facilities = (norm.sites ?? []).flatMap((c) => classes.members(c))
  const sites = facilities.map((f) => unitOf(plan, f.unit)?.position)
  if (places.length === 0 || sites.length === 0) return undefined
  const known = places.flatMap((u) => {
    const persons = projection.at(u.id, 'resident', year)
    return persons === undefined || u.position === undefined ? [] : [{ persons, position: u.position }]
  })
  const at = sites.flatMap((s) => s ?? [])
  if (known.length < places.length || at.length < sites.length) return undefined
  const total = sum(known.map((p) => p.persons))
  if (total.isZero()) return undefined
  const near = known.filter((p) => at.some((s) => limit.gte(distance(p.position, s))))
  return sum(near.map((p) => p.persons)).div(total)
}
