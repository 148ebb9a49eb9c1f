/**
 * Liu Sifeng and Lin Yi, Grey Systems: Theory and Applications, GM(1,1): the series (2.874, 3.278, 3.337, 3.390, 3.679), printed there
 * with a = −0.0372, b = 3.0654 and the simulated (3.2320, 3.3545, 3.4817, 3.6137), mean relative error 1.6025 %.
 * Si Shoukui, 数学建模算法与应用, grey prediction: road noise of a northern city 1986–1992 in decibels, printed with a = 0.0023, b = 72.6573 and
 * predictions 71.1, 72.4057, 72.2362, 72.0671, 71.8984, 71.7301, 71.5622.
 */
import { expect, test } from 'vitest'
import { fitGrey } from '../../../shared/population/methods/gm11.ts'

const rounded = (values: readonly number[], places: number) => values.map((v) => Number(v.toFixed(places)))

test('Liu and Lin: parameters, simulated series, mean relative error', () => {
  const x = [2.874, 3.278, 3.337, 3.39, 3.679]
  const grey = fitGrey(x)
  expect(rounded([grey.a, grey.b], 4)).toEqual([-0.0372, 3.0654])
  const simulated = [1, 2, 3, 4].map((k) => grey.at(k))
  expect(rounded(simulated, 4)).toEqual([3.232, 3.3545, 3.4817, 3.6137])
  const errors = simulated.map((v, i) => Math.abs(v - (x[i + 1] ?? 0)) / (x[i + 1] ?? 1))
  expect(errors.reduce((a, b) => a + b) / 4).toBeCloseTo(0.016025, 4)
})

test('Si Shoukui: parameters, predictions and a good grade of neither test on a series that hardly moves', () => {
  const grey = fitGrey([71.1, 72.4, 72.4, 72.1, 71.4, 72, 71.6])
  expect(rounded([grey.a, grey.b], 4)).toEqual([0.0023, 72.6573])
  expect(
    rounded(
      [0, 1, 2, 3, 4, 5, 6].map((k) => grey.at(k)),
      4,
    ),
  ).toEqual([71.1, 72.4057, 72.2362, 72.0671, 71.8984, 71.7301, 71.5622])
})

test('C and P by their definitions, worked by hand', () => {
  // x = (1, 2, 4, 8): z = (2, 5, 11), a = −2/3 exactly; residuals from the exponential of the response.
  const grey = fitGrey([1, 2, 4, 8])
  expect(grey.a).toBeCloseTo(-2 / 3, 12)
  expect(grey.b).toBeCloseTo(2 / 3, 12)
  const fitted = [1, 2, 3].map((k) => (1 - Math.exp(-2 / 3)) * 2 * Math.exp((2 / 3) * k))
  const residuals = [0, 2 - (fitted[0] ?? 0), 4 - (fitted[1] ?? 0), 8 - (fitted[2] ?? 0)]
  const mean = residuals.reduce((a, b) => a + b) / 4
  const spread = Math.sqrt(residuals.reduce((t, e) => t + (e - mean) ** 2, 0) / 4)
  const s1 = Math.sqrt((2.75 ** 2 + 1.75 ** 2 + 0.25 ** 2 + 4.25 ** 2) / 4)
  expect(grey.ratio).toBeCloseTo(spread / s1, 10)
  expect(grey.probability).toBe(1)
  expect(grey.grade).toBe(1)
})
