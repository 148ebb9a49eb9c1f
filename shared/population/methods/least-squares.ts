/**
 * The line y = a + b·x of least squares: b = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)², a = ȳ − b·x̄. Centred, so that years near 2000 lose no
 * digits.
 */
export type Line = { readonly slope: number; readonly at: (x: number) => number; readonly intercept: number }

export function leastSquares(xs: readonly number[], ys: readonly number[]): Line {
  const meanX = mean(xs)
  const meanY = mean(ys)
  let above = 0
  let below = 0
  for (const [i, x] of xs.entries()) {
    above += (x - meanX) * ((ys[i] ?? 0) - meanY)
    below += (x - meanX) ** 2
  }
  const slope = above / below
  return { slope, intercept: meanY - slope * meanX, at: (x) => meanY + slope * (x - meanX) }
}

const mean = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0) / values.length
