/**
 * 逻辑斯谛曲线 (S 形): P(y) = K/(1 + e^(a − r·(y − y₀)))
 *
 * K capacity, r growth a year at small P, a position, y₀ the first year. Persons and years. Three ways to the parameters:
 *   three points  equidistant y₀, y₁, y₂ with h = y₁ − y₀:
 *                 K = (2·P₀P₁P₂ − P₁²(P₀ + P₂))/(P₀P₂ − P₁²),  r = ln((1/P₀ − 1/K)/(1/P₁ − 1/K))/h,  a = ln(K/P₀ − 1)
 *   K given       ln(K/P − 1) = a − r·(y − y₀) by least squares
 *   all points    least squares in persons (Levenberg–Marquardt from the best of several K)
 * Limit: history without a bend says nothing about K; such a fit is refused. Source: Verhulst 1838; Pearl and Reed, “On the rate of
 * growth of the population of the United States since 1790”, PNAS 6 (1920) 275–288.
 */
import { levenbergMarquardt } from 'ml-levenberg-marquardt'
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import { timesOf, windowed } from '../history-window.ts'
import { leastSquares } from './least-squares.ts'
import { curve, type MethodInput, type Model } from './model.ts'

/** a and r refer to years counted from the first one. */
export type LogisticCurve = {
  readonly capacity: number
  readonly a: number
  readonly rate: number
  readonly from: number
}

const logisticAt = ({ capacity, a, rate, from }: LogisticCurve, x: number): number =>
  capacity / (1 + Math.exp(a - rate * (x - from)))

export function logisticModel(spec: SpecOf<'logistic'>, { history }: MethodInput): Result<Model, Message> {
  const needed = spec.points === 'three' || spec.capacity !== undefined ? 3 : undefined
  const points = windowed(history, spec.history, 'logistic', needed)
  if (!points.ok) return points
  const xs = timesOf(points.value)
  const ys = points.value.map((p) => p.persons)
  const largest = Math.max(...ys)
  if (spec.capacity !== undefined && spec.capacity <= largest)
    return err(message('population.reason.capacity', { capacity: spec.capacity, largest }))
  const fitted =
    spec.capacity !== undefined
      ? withCapacity(xs, ys, spec.capacity)
      : spec.points === 'three'
        ? throughThree(xs, ys)
        : leastSquaresLogistic(xs, ys)
  if (fitted === undefined) return err(message('population.reason.noBend'))
  return ok(
    curve((year) => logisticAt(fitted, year), spec.anchor === 'last', [
      {
        name: 'population.parameter.capacity',
        value: fitted.capacity,
        unit: 'unit.person',
        given: spec.capacity !== undefined,
      },
      { name: 'population.parameter.rate', value: fitted.rate, unit: 'population.unit.perYear', given: false },
      { name: 'population.parameter.inflection', value: fitted.from + fitted.a / fitted.rate, given: false },
    ]),
  )
}

/** Through the first, the middle and the last year; undefined where the middle is not half-way or the three lie on no such curve. */
export function throughThree(xs: readonly number[], ys: readonly number[]): LogisticCurve | undefined {
  const [from = 0] = xs
  const last = xs.at(-1) ?? 0
  const middle = xs.findIndex((x) => Math.abs(2 * x - from - last) < 1e-6)
  const [p0 = 0] = ys
  const p1 = ys[middle] ?? 0
  const p2 = ys.at(-1) ?? 0
  if (middle <= 0) return undefined
  const capacity = (2 * p0 * p1 * p2 - p1 * p1 * (p0 + p2)) / (p0 * p2 - p1 * p1)
  const rate = Math.log((1 / p0 - 1 / capacity) / (1 / p1 - 1 / capacity)) / ((last - from) / 2)
  return sound({ capacity, a: Math.log(capacity / p0 - 1), rate, from }, Math.max(...ys))
}

function withCapacity(xs: readonly number[], ys: readonly number[], capacity: number): LogisticCurve | undefined {
  const [from = 0] = xs
  const line = leastSquares(
    xs.map((x) => x - from),
    ys.map((y) => Math.log(capacity / y - 1)),
  )
  return sound({ capacity, a: line.intercept, rate: -line.slope, from }, 0)
}

const capacitiesTried = [1.02, 1.1, 1.3, 1.7, 2.5, 4, 8]

export function leastSquaresLogistic(xs: readonly number[], ys: readonly number[]): LogisticCurve | undefined {
  const [from = 0] = xs
  const span = (xs.at(-1) ?? 0) - from
  const largest = Math.max(...ys)
  // Unit scale: years as fractions of the history, persons as fractions of the largest.
  const x = xs.map((value) => (value - from) / span)
  const y = ys.map((value) => value / largest)
  const starts = capacitiesTried.flatMap((k) => {
    const line = leastSquares(
      x,
      y.map((v) => Math.log(k / v - 1)),
    )
    const start = [k, line.intercept, -line.slope]
    return [{ start, error: squares(x, y, start) }]
  })
  const best = starts.reduce((a, b) => (b.error < a.error ? b : a))
  const { parameterValues } = levenbergMarquardt({ x, y }, unitCurve, {
    initialValues: best.start,
    jacobianFunction: unitSlopes,
    damping: 1e-3,
    maxIterations: 100,
    errorTolerance: 1e-30,
    improvementThreshold: 1e-12,
  })
  const values = squares(x, y, parameterValues) <= best.error ? parameterValues : best.start
  const [k = 0, a = 0, r = 0] = values
  return sound({ capacity: k * largest, a, rate: r / span, from }, largest)
}

const unitCurve =
  ([k = 0, a = 0, r = 0]: number[]) =>
  (x: number) =>
    k / (1 + Math.exp(a - r * x))

const unitSlopes =
  ([k = 0, a = 0, r = 0]: number[]) =>
  (x: number) => {
    const e = Math.exp(a - r * x)
    const d = (k * e) / (1 + e) ** 2
    return [1 / (1 + e), -d, d * x]
  }

const squares = (x: readonly number[], y: readonly number[], values: number[]): number =>
  x.reduce((total, at, i) => total + (unitCurve(values)(at) - (y[i] ?? 0)) ** 2, 0)

/** A capacity a hundred times what was ever seen says that the history has no bend. */
function sound(fitted: LogisticCurve, largest: number): LogisticCurve | undefined {
  const { capacity, a, rate } = fitted
  const finite = Number.isFinite(capacity) && Number.isFinite(a) && Number.isFinite(rate)
  return finite && capacity > 0 && rate !== 0 && (largest === 0 || capacity < 100 * largest) ? fitted : undefined
}
