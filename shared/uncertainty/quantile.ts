/**
 * Quantile of a sorted sample, type 7 of Hyndman and Fan (PERCENTILE.INC in Excel and WPS, the default of R and NumPy):
 *   h = (n − 1)·p,  Q = x⌊h⌋ + (h − ⌊h⌋)·(x⌊h⌋₊₁ − x⌊h⌋),  x counted from 0
 * Source: R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), 361–365.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | undefined {
  const n = sorted.length
  if (n === 0) return undefined
  const h = (n - 1) * p
  const at = Math.floor(h)
  const low = sorted[at] ?? 0
  const high = sorted[Math.min(at + 1, n - 1)] ?? low
  return low + (h - at) * (high - low)
}
