/**
 * Rounding belongs to the norm, never to the caller.
 *   nearest   四舍五入, half away from zero: what ROUND does in Excel and WPS
 *   half-even 四舍六入五成双, GB/T 8170
 *   up, down  towards +∞ and −∞ (counts are never negative here)
 *   none      as it is
 * With a step s the value is rounded to a multiple of s. Source: CLI contract, "Requirement".
 */
import { Decimal } from '../base/decimal.ts'

export const roundingModes = ['nearest', 'half-even', 'up', 'down', 'none'] as const
export type RoundingMode = (typeof roundingModes)[number]

const modes = {
  nearest: Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_CEIL,
  down: Decimal.ROUND_FLOOR,
} as const

/**
 * Thirds and sevenths of years leave dust in the fortieth digit: 602.000…01 is 602. No value that is truly not a whole number of
 * steps comes within thirty digits of one.
 */
export const settled = (value: Decimal): Decimal => value.toSignificantDigits(30)

export function round<T extends Decimal>(value: T, mode: RoundingMode, step = 1): T {
  if (mode === 'none') return value
  return settled(value).div(step).toDecimalPlaces(0, modes[mode]).times(step) as T
}

/** Two decimals, 四舍五入: how a density is shown. */
export const toPlaces = (value: Decimal, places: number): number =>
  value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toNumber()
