/**
 * What a comparator makes of an unrounded requirement: which bound it is and how it is rounded by default.
 *   = and 左右 → value, nearest · ≥ and > → low, up · ≤, < and 控制在 → high, down
 *   保持稳定 → value · 持续增长 → low
 * Outcomes, rates and lengths are bounds as they stand; institutions covered always round up; money to 0.01 万元.
 * Source: CLI contract, “Requirement”.
 */
import type { Decimal } from '../base/decimal.ts'
import { never } from '../base/never.ts'
import type { Comparator, Norm, Shape } from '../plan/schema/norm.ts'
import { type Count, count } from '../units/brand.ts'
import { type RoundingMode, round } from '../units/rounding.ts'

export type Bound = 'low' | 'value' | 'high'

export function boundOf(comparator: Comparator | 'stable' | 'rising'): Bound {
  switch (comparator) {
    case 'eq':
    case 'about':
    case 'stable':
      return 'value'
    case 'ge':
    case 'gt':
    case 'rising':
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
/** Shapes whose bound is a figure to be reached, not a count of things. */
const figures: ReadonlySet<Shape> = new Set(['indicator', 'milestone', 'growth', 'utilisation', 'access', 'frequency'])
const moneyStep = 0.01

export function roundingOf(norm: Norm, bound: Bound): { mode: RoundingMode; step: number } {
  if (norm.shape === 'coverage') return { mode: 'up', step: norm.rounding?.step ?? 1 }
  if (norm.rounding !== undefined) return { mode: norm.rounding.mode, step: norm.rounding.step ?? 1 }
  if (norm.shape === 'funding') return { mode: norm.by === 'perHead' ? 'nearest' : 'none', step: moneyStep }
  return { mode: figures.has(norm.shape) ? 'none' : defaultMode[bound], step: 1 }
}

/** The rounded bound, ready to be spread into a requirement. */
export function bounded(norm: Norm, bound: Bound, unrounded: Decimal): { low?: Count; value?: Count; high?: Count } {
  const { mode, step } = roundingOf(norm, bound)
  return { [bound]: count(round(unrounded, mode, step)) }
}
