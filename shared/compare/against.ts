import { dec } from '../base/decimal.ts'

/**
 * How a shown number differs from that of the reference: difference = value − reference, percent = difference ÷ |reference| · 100,
 * both exact decimals of what is shown. Neither without a reference; no percent of 0.
 */
export function against(
  value: number,
  reference: number | undefined,
): { readonly difference?: number; readonly percent?: number } {
  if (reference === undefined) return {}
  if (value === reference) return reference === 0 ? { difference: 0 } : { difference: 0, percent: 0 }
  const difference = dec(value).minus(reference)
  if (reference === 0) return { difference: difference.toNumber() }
  return { difference: difference.toNumber(), percent: difference.times(100).div(Math.abs(reference)).toNumber() }
}
