/**
 * R11 growth · 在基期基础上增减
 * formula: add: B + Δ; addRange: B + Δ₁ to B + Δ₂; multiply: B·(1 + g); perYear: B + r·(y − y₀); like: B·T′/B′ of another growth
 * symbols: B observed at the base year y₀; Δ amount; g rate as a fraction; r amount per year; T′ and B′ target and base of the norm it follows
 * units: as the indicator (years of life, %, per 100 000 …)
 * rounding: none; between base and target year on the line from B to the target
 * source: norm-types R11; CLI contract, “Path”
 * example: 78 + 1 = 79; 47.13 − 0.5 × 5 = 44.63; B × (1 − 0.1)
 */
import { type Decimal, dec } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import { type Message, message } from '../../text/message.ts'
import { bounded, boundOf } from '../bound.ts'
import { type NormContext, shell } from '../context.ts'
import { atBase, foundIn } from '../observed.ts'
import type { Requirement } from '../requirement.ts'

type Growth = NormOf<'growth'>
type Target = { readonly low: Decimal; readonly high?: Decimal } | { readonly missing: Message }

export function evaluateGrowth(norm: Growth, year: number, context: NormContext): Requirement[] {
  const { plan } = context
  const entry = { ...shell(norm, year), ...foundIn(norm.observed, year) }
  const from = norm.baseYear ?? plan.baseYear
  const base = atBase(norm.observed, from)?.value
  if (base === undefined) return [{ ...entry, reason: message('norm.noBase', { year: from }) }]
  const target = targetOf(norm, base, from, context)
  if ('missing' in target) return [{ ...entry, reason: target.missing }]
  const span = plan.targetYear - from
  const along = (end: Decimal): Decimal =>
    year >= plan.targetYear || span <= 0
      ? end
      : base.plus(
          end
            .minus(base)
            .times(Math.max(0, year - from))
            .div(span),
        )
  const unrounded = along(target.low)
  if (target.high === undefined) return [{ ...entry, unrounded, ...bounded(norm, boundOf(norm.comparator), unrounded) }]
  const unroundedHigh = along(target.high)
  const ends = { ...bounded(norm, 'low', unrounded), ...bounded(norm, 'high', unroundedHigh) }
  return [{ ...entry, unrounded, unroundedHigh, ...ends }]
}

function targetOf(norm: Growth, base: Decimal, from: number, context: NormContext): Target {
  const { by } = norm
  switch (by.kind) {
    case 'add':
      return { low: base.plus(by.amount) }
    case 'addRange':
      return by.low > by.high
        ? { missing: message('norm.inverted', { year: context.plan.targetYear, low: by.low, high: by.high }) }
        : { low: base.plus(by.low), high: base.plus(by.high) }
    case 'multiply':
      return { low: base.times(dec(by.rate).plus(1)) }
    case 'perYear':
      return { low: base.plus(dec(by.amount).times(context.plan.targetYear - from)) }
    case 'like':
      return likeOf(by.norm, base, from, context)
  }
}

/** B·T′/B′: the same proportion as the norm it follows. */
function likeOf(id: string, base: Decimal, from: number, { plan, earlier }: NormContext): Target {
  const other = plan.norms.find((n) => n.id === id)
  const start = other?.shape === 'growth' ? atBase(other.observed, other.baseYear ?? from)?.value : undefined
  const end = earlier(id, plan.targetYear).unrounded
  if (start === undefined || end === undefined || start.isZero())
    return { missing: message('norm.noLike', { norm: id }) }
  return { low: base.times(end).div(start) }
}
