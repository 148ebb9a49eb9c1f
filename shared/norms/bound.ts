/**
 * What a comparator makes of an unrounded requirement: which bound it is and how it is rounded by default.
 *   = and 左右 → value, nearest · ≥ and > → low, up · ≤, < and 控制在 → high, down
 * Source: CLI contract, “Requirement”.
 */
import type { Decimal } from '../base/decimal.ts'
import { never } from '../base/never.ts'
import type { Comparator, Norm } from '../plan/schema/norm.ts'
import { type Count, count } from '../units/brand.ts'
import { type RoundingMode, round } from '../units/rounding.ts'

type Bound = 'low' | 'value' | 'high'

export function boundOf(comparator: Comparator): Bound {
  switch (comparator) {
    case 'eq':
    case 'about':
      return 'value'
    case 'ge':
    case 'gt':
      return 'low'
    case 'le':
    case 'lt':
    case 'control':
      return 'high'
    default:
      return never(comparator)
  }
}

const defaultMode: Record<Bound, RoundingMode> = { value: 'nearest', low: 'up', high: 'down' }

export function roundingOf(norm: Norm, bound: Bound): { mode: RoundingMode; step: number } {
  return { mode: norm.rounding?.mode ?? defaultMode[bound], step: norm.rounding?.step ?? 1 }
}

/** The rounded bound, ready to be spread into a requirement. */
export function bounded(norm: Norm, bound: Bound, unrounded: Decimal): { low?: Count; value?: Count; high?: Count } {
  const { mode, step } = roundingOf(norm, bound)
  return { [bound]: count(round(unrounded, mode, step)) }
}
