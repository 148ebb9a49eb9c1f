/**
 * Exact decimals. A count is rounded from the decimal a planner typed, never from its binary neighbour:
 * 8.56 × 406890 / 1000 is 3482.9784. Forty digits leave room for fifty years of compound growth.
 */
import { Decimal as Base } from 'decimal.js'

export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 })
export type Decimal = InstanceType<typeof Base>

/** A finite JSON number as the decimal its shortest notation shows (8.56 is exactly 8.56). */
export const dec = (value: number | string | Decimal): Decimal => new Decimal(value)

export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, v) => total.plus(v), dec(0))
