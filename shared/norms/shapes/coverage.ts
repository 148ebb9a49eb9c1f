/**
 * R08 coverage · 机构覆盖比例
 * formula: c ≥ ⌈s·I⌉
 * symbols: s share as a fraction; I institutions the register asks; c those that have the feature
 * units: I and c institutions
 * rounding: always up
 * source: norm-types R08; CLI contract, “coverage of institutions always up”
 * example: 75 % of 239 clinics: 179.25 → 180; 100 % of 21 hospitals: 21
 */
import type { NormOf } from '../../plan/schema/norm.ts'
import { message } from '../../text/message.ts'
import { settled } from '../../units/rounding.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { registerTotals } from '../register-totals.ts'
import type { Requirement, Status } from '../requirement.ts'
import { valueAt } from '../value-at.ts'

export function evaluateCoverage(norm: NormOf<'coverage'>, year: number, context: NormContext): Requirement[] {
  const entry = shell(norm, year)
  const share = valueAt(norm.values, year)
  if (share === undefined) return [{ ...entry, reason: message('norm.noValue') }]
  const register = context.plan.registers?.find((r) => r.id === norm.register)
  if (register === undefined) return [{ ...entry, reason: message('norm.noRegister', { register: norm.register }) }]
  const totals = registerTotals(register, year, context)
  const also = totals.share === undefined ? {} : { also: [{ key: 'share' as const, value: totals.share }] }
  if (totals.total === undefined) {
    // The source gives a share and no number of institutions: shares are compared, nothing is counted.
    const reason = message(totals.share === undefined ? 'norm.noRegisterTotal' : 'norm.shareOnly', {
      register: register.name,
      share: share.times(100).toNumber(),
      found: totals.share?.times(100).toDecimalPlaces(1).toNumber() ?? '',
    })
    return [{ ...entry, ...also, reason, verdict: verdictOf(norm, totals.share?.cmp(settled(share))) }]
  }
  const unrounded = share.times(totals.total)
  const found =
    totals.with === undefined || totals.year === undefined ? {} : { found: { value: totals.with, year: totals.year } }
  const open = totals.with === undefined && totals.share === undefined
  return [
    {
      ...entry,
      ...also,
      ...found,
      unrounded,
      ...bounded(norm, boundOf(norm.comparator), unrounded),
      ...(totals.with === undefined &&
        totals.share !== undefined && {
          verdict: verdictOf(norm, totals.share.cmp(settled(share))),
        }),
      ...(open && { reason: message('norm.registerOpen', { register: register.name }) }),
    },
  ]
}

/** How a found share stands to the one asked for; −1, 0, 1 as compared. */
function verdictOf(norm: NormOf<'coverage'>, compared: number | undefined): Status {
  if (compared === undefined) return 'unknown'
  const bound = boundOf(norm.comparator)
  if (compared === 0) return norm.comparator === 'gt' ? 'short' : norm.comparator === 'lt' ? 'over' : 'met'
  if (compared < 0) return bound === 'high' ? 'met' : 'short'
  return bound === 'low' ? 'met' : 'over'
}
