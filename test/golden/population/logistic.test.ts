/**
 * Pearl and Reed, “On the rate of growth of the population of the United States since 1790 and its mathematical representation”, PNAS 6
 * (1920): the curve through 1790, 1850 and 1910 (3.929, 23.192 and 91.972 million). Printed: upper limit 197.27 million, growth 0.0313395,
 * inflection about April 1914, and calculated values of the census years, in thousands.
 */
import { expect, test } from 'vitest'
import { leastSquaresLogistic, throughThree } from '../../../shared/population/methods/logistic.ts'

const years = [1790, 1850, 1910]
const people = [3_929_000, 23_192_000, 91_972_000]
const printed: Record<number, number> = {
  1790: 3929,
  1800: 5336,
  1810: 7228,
  1820: 9757,
  1830: 13109,
  1840: 17506,
  1850: 23192,
  1860: 30412,
  1870: 39372,
  1880: 50177,
  1890: 62769,
  1900: 76870,
  1910: 91972,
}

test('Pearl and Reed 1920: limit, growth, inflection and the census years', () => {
  const curve = throughThree(years, people)
  if (curve === undefined) throw new Error('no curve')
  expect((curve.capacity / 1e6).toFixed(2)).toBe('197.27')
  expect(curve.rate.toFixed(7)).toBe('0.0313395')
  expect((curve.from + curve.a / curve.rate).toFixed(1)).toBe('1914.3')
  const at = (x: number) => curve.capacity / (1 + Math.exp(curve.a - curve.rate * (x - curve.from)))
  const computed = Object.keys(printed).map((year) => [Number(year), Math.round(at(Number(year)) / 1000)])
  expect(Object.fromEntries(computed)).toEqual(printed)
})

test('least squares gives back the curve that made the points', () => {
  const xs = Array.from({ length: 11 }, (_, i) => 2010 + i)
  const ys = xs.map((x) => 500_000 / (1 + Math.exp(0.8 - 0.21 * (x - 2010))))
  const curve = leastSquaresLogistic(xs, ys)
  expect(curve?.capacity).toBeCloseTo(500_000, 0)
  expect(curve?.rate).toBeCloseTo(0.21, 6)
  expect(curve?.a).toBeCloseTo(0.8, 6)
})
