/**
 * R17 identity · 分项之和应等于总数
 * formula: Σ parts = whole
 * symbols: parts and whole: what the named norms require, rounded
 * units: in the counter of the whole
 * rounding: none of its own; parts and whole that agree before rounding agree
 * source: norm-types R17
 * example: 2.70 + 0.85 + 1.66 = 5.21 per 1000: 1099 + 346 + 675 = 2120 = 2120
 */
import { sum } from '../../base/decimal.ts'
import type { NormOf } from '../../plan/schema/norm.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { type Message, message } from '../../text/message.ts'
import { count } from '../../units/brand.ts'
import { type NormContext, shell } from '../context.ts'
import type { Requirement } from '../requirement.ts'

const half = 0.5

export function evaluateIdentity(norm: NormOf<'identity'>, year: number, context: NormContext): Requirement[] {
  const { earlier } = context
  const entry = shell(norm, year)
  const clash = unlike(norm, context.plan)
  if (clash !== undefined) return [{ ...entry, reason: clash }]
  const parts = norm.parts.map((id) => ({ id, ...earlier(id, year) }))
  const missing = parts.filter((p) => p.amount === undefined).map((p) => p.id)
  if (missing.length > 0) return [{ ...entry, reason: message('norm.noParts', { norms: missing.join('、') }) }]
  const total = sum(parts.flatMap((p) => p.amount ?? []))
  if (norm.whole === undefined) return [{ ...entry, unrounded: total, value: count(total) }]
  const whole = earlier(norm.whole, year)
  if (whole.amount === undefined) return [{ ...entry, reason: message('norm.noTotalNorm', { norm: norm.whole }) }]
  const exact = sum(parts.flatMap((p) => p.unrounded ?? p.amount ?? []))
  // Parts that add up before they are rounded are not in error for being rounded one by one.
  const agrees = exact
    .minus(whole.unrounded ?? whole.amount)
    .abs()
    .lt(half)
  return [
    {
      ...entry,
      unrounded: whole.amount,
      value: count(whole.amount),
      found: { value: total, year },
      ...(agrees && { verdict: 'met' as const }),
    },
  ]
}

/** 张 and 人 have no sum: every norm named must count in one and the same unit. */
function unlike({ parts, whole }: NormOf<'identity'>, plan: Plan): Message | undefined {
  const counted = [...parts, ...(whole === undefined ? [] : [whole])].flatMap((id) => {
    const norm = plan.norms.find((n) => n.id === id)
    const own = norm !== undefined && 'unitLabel' in norm ? norm.unitLabel : undefined
    const counter = own ?? plan.resources.find((r) => r.id === norm?.resource)?.counter
    return counter === undefined ? [] : [{ norm: id, counter }]
  })
  const [first] = counted
  const other = counted.find(({ counter }) => counter !== first?.counter)
  return first === undefined || other === undefined
    ? undefined
    : message('norm.unlikeParts', {
        norm: first.norm,
        counter: first.counter,
        other: other.norm,
        otherCounter: other.counter,
      })
}
