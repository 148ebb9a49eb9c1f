/**
 * One drawn value from a uniform number u.
 *   uniform      a + u·(b − a)
 *   triangular   peak c: u < (c − a)/(b − a) ? a + √(u·(b − a)·(c − a)) : b − √((1 − u)·(b − a)·(b − c))
 *   normal       (a + b)/2 + z(u)·(b − a)/(2·1.2815…): a and b are its P10 and P90
 * a low, b high, c the plan’s own value, moved into the range where it lies outside. A range without width gives its one value.
 */
import type { Spread } from '../plan/schema/uncertainty.ts'
import { inverseNormal } from './inverse-normal.ts'

/** z with Φ(z) = 0.9. */
const Z90 = 1.2815515655446004

export function drawValue(spread: Spread, low: number, high: number, present: number | undefined, u: number): number {
  const width = high - low
  if (width === 0) return low
  switch (spread) {
    case 'uniform':
      return low + u * width
    case 'triangular': {
      const peak = Math.min(high, Math.max(low, present ?? (low + high) / 2))
      return u * width < peak - low
        ? low + Math.sqrt(u * width * (peak - low))
        : high - Math.sqrt((1 - u) * width * (high - peak))
    }
    case 'normal':
      return (low + high) / 2 + (inverseNormal(u) * width) / (2 * Z90)
  }
}
