/** Median and 95th percentile of measured milliseconds. */
export function statistics(samples: readonly number[]): { median: number; p95: number } {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`
