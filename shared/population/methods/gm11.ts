/**
 * 灰色模型 GM(1,1), for a short series x⁽⁰⁾(1…n) of equidistant years:
 *   x⁽¹⁾(k) = Σ x⁽⁰⁾, z(k) = (x⁽¹⁾(k) + x⁽¹⁾(k − 1))/2,  x⁽⁰⁾(k) + a·z(k) = b  by least squares (a development, b grey input)
 *   x̂⁽¹⁾(k + 1) = (x⁽⁰⁾(1) − b/a)·e^(−a·k) + b/a,  x̂⁽⁰⁾(k + 1) = x̂⁽¹⁾(k + 1) − x̂⁽¹⁾(k)
 * Tests of the residuals ε = x⁽⁰⁾ − x̂⁽⁰⁾ (S₁, S₂ standard deviations of x⁽⁰⁾ and ε, divided by n):
 *   C = S₂/S₁                      后验差比值: ≤ 0.35 good, ≤ 0.5 fair, ≤ 0.65 poor, above fails
 *   P = share of |ε − ε̄| < 0.6745·S₁  小误差概率: ≥ 0.95, ≥ 0.80, ≥ 0.70
 * Limit: at least four years without a gap; −a above 0.3 only for the short term. Source: Deng Julong, 灰色系统基本方法 (1987);
 * Liu Sifeng, Grey Systems, GM(1,1).
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import { windowed } from '../history-window.ts'
import { leastSquares } from './least-squares.ts'
import { curve, type MethodInput, type Model } from './model.ts'

export type GreyModel = {
  readonly a: number
  readonly b: number
  readonly ratio: number
  readonly probability: number
  readonly grade: 1 | 2 | 3 | 4
  /** x̂⁽⁰⁾ of step k, 0 the first year. */
  at(k: number): number
}

export function gm11Model(spec: SpecOf<'gm11'>, { history }: MethodInput): Result<Model, Message> {
  const points = windowed(history, spec.history, 'gm11')
  if (!points.ok) return points
  const [first, second] = points.value
  const step = (second?.year ?? 0) - (first?.year ?? 0)
  const uneven = points.value.find((p, i, all) => i > 0 && p.year - (all[i - 1]?.year ?? 0) !== step)
  if (uneven !== undefined) return err(message('population.reason.gap', { year: uneven.year, step }))
  if (points.value.some((p) => p.persons <= 0)) return err(message('population.reason.notPositive'))
  const grey = fitGrey(points.value.map((p) => p.persons))
  const from = first?.year ?? 0
  return ok(
    curve((year) => grey.at((year - from) / step), spec.anchor === 'last', [
      { name: 'population.parameter.development', value: grey.a, given: false },
      { name: 'population.parameter.greyInput', value: grey.b, unit: 'unit.person', given: false },
      { name: 'population.parameter.posteriorRatio', value: grey.ratio, given: false },
      { name: 'population.parameter.smallError', value: grey.probability, given: false },
      { name: 'population.parameter.grade', value: grey.grade, given: false },
    ]),
  )
}

export function fitGrey(x: readonly number[]): GreyModel {
  let total = 0
  const summed = x.map((value) => {
    total += value
    return total
  })
  const z = summed.slice(1).map((value, i) => (value + (summed[i] ?? 0)) / 2)
  const line = leastSquares(z, x.slice(1))
  const a = -line.slope
  const b = line.intercept
  const [first = 0] = x
  // a = 0 is a series that stays as it is: the limit of the exponential is b itself.
  const at = (k: number): number =>
    k === 0 ? first : Math.abs(a) < 1e-12 ? b : (1 - Math.exp(a)) * (first - b / a) * Math.exp(-a * k)
  return { a, b, at, ...tested(x, at) }
}

function tested(x: readonly number[], at: (k: number) => number) {
  const residuals = x.map((value, k) => value - at(k))
  const spread = deviation(x)
  const ratio = spread === 0 ? 0 : deviation(residuals) / spread
  const meanResidual = mean(residuals)
  const small = residuals.filter((e) => Math.abs(e - meanResidual) < 0.6745 * spread || spread === 0)
  const probability = small.length / x.length
  const grades = [
    [0.35, 0.95],
    [0.5, 0.8],
    [0.65, 0.7],
  ] as const
  const found = grades.findIndex(([c, p]) => ratio <= c && probability >= p)
  const grade = ([1, 2, 3, 4] as const)[found === -1 ? 3 : found] ?? 4
  return { ratio, probability, grade }
}

const mean = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0) / values.length
const deviation = (values: readonly number[]): number => {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((v) => (v - centre) ** 2)))
}
