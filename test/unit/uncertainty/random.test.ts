import { expect, test } from 'vitest'
import { drawValue } from '../../../shared/uncertainty/draw-value.ts'
import { inverseNormal, ln } from '../../../shared/uncertainty/inverse-normal.ts'
import { quantile } from '../../../shared/uncertainty/quantile.ts'
import { stream, xoshiro128 } from '../../../shared/uncertainty/random.ts'

test('the generator gives the published numbers of xoshiro128** from the state 1 2 3 4', () => {
  const random = xoshiro128([1, 2, 3, 4])
  expect(Array.from({ length: 10 }, () => random.next())).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ])
})

test('a seed and a name give one stream, the same on every machine; another name gives another', () => {
  const first = (seed: number, name: string) => {
    const random = stream(seed, name)
    return [random.next(), random.next(), random.next()]
  }
  // Frozen: a change of these numbers is a change of everybody’s results.
  expect(first(2025, 'norm S4-005')).toMatchInlineSnapshot(`
    [
      1081257904,
      2212443335,
      2696916913,
    ]
  `)
  expect(first(2025, 'norm S4-005')).toEqual(first(2025, 'norm S4-005'))
  expect(first(2025, 'norm S4-006')).not.toEqual(first(2025, 'norm S4-005'))
  expect(first(2026, 'norm S4-005')).not.toEqual(first(2025, 'norm S4-005'))
})

test('the inverse normal agrees with the values printed with AS 241', () => {
  expect(inverseNormal(0.25)).toBeCloseTo(-0.6744897501960817, 14)
  expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306167814, 13)
  expect(inverseNormal(1e-20)).toBeCloseTo(-9.262340089798, 12)
  expect(inverseNormal(0.5)).toBe(0)
})

test('the logarithm of + − × ÷ alone is the logarithm', () => {
  for (const x of [1e-300, 1e-9, 0.1, 0.75, 0.999999, 1, 1.4999, 2, 123.456, 1e12])
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Math.log(x))))
})

test('quantiles are those of PERCENTILE.INC', () => {
  expect(quantile([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 15)
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(quantile([7], 0.9)).toBe(7)
  expect(quantile([], 0.5)).toBeUndefined()
})

const n = 20_000
const drawn = (spread: 'uniform' | 'triangular' | 'normal', present?: number) => {
  const random = stream(7, spread)
  return Float64Array.from({ length: n }, () => drawValue(spread, 10, 30, present, random.uniform())).sort()
}

test('quantiles of known distributions come out, within three standard errors', () => {
  // Standard error of a quantile: √(p(1 − p)/n)/f(q).
  const near = (sample: Float64Array, p: number, expected: number, density: number) =>
    expect(Math.abs((quantile(sample, p) ?? Number.NaN) - expected)).toBeLessThan(
      (3 * Math.sqrt((p * (1 - p)) / n)) / density,
    )
  const uniform = drawn('uniform')
  for (const p of [0.1, 0.5, 0.9]) near(uniform, p, 10 + 20 * p, 1 / 20)
  // Peak at 15: F(15) = 1/4, F(x) = (x − 10)²/100 below, 1 − (30 − x)²/300 above.
  const triangular = drawn('triangular', 15)
  near(triangular, 0.1, 10 + Math.sqrt(10), (2 * Math.sqrt(10)) / 100)
  near(triangular, 0.9, 30 - Math.sqrt(30), (2 * Math.sqrt(30)) / 300)
  // Low and high are P10 and P90.
  const normal = drawn('normal')
  const sigma = 10 / 1.2815515655446004
  const tail = Math.exp(-(1.2815515655446004 ** 2) / 2) / (sigma * Math.sqrt(2 * Math.PI))
  near(normal, 0.1, 10, tail)
  near(normal, 0.5, 20, 1 / (sigma * Math.sqrt(2 * Math.PI)))
  near(normal, 0.9, 30, tail)
})

test('a range without width gives its one value whatever is drawn', () => {
  for (const spread of ['uniform', 'triangular', 'normal'] as const)
    expect(drawValue(spread, 8.56, 8.56, 3, 0.123)).toBe(8.56)
})
