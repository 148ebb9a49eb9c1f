/**
 * 指数拟合: ln P(y) = a + b·y by least squares, P(y) = e^(a + b·y).
 *
 * P persons, y years, b the continuous growth; e^b − 1 a year. Limit: unbounded growth; the fit weighs relative errors, as GROWTH in
 * Excel and WPS does. Source: Malthus’s law, fitted in logarithms.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import { timesOf, windowed } from '../history-window.ts'
import { leastSquares } from './least-squares.ts'
import { curve, type MethodInput, type Model } from './model.ts'

export function exponentialModel(spec: SpecOf<'exponential'>, { history }: MethodInput): Result<Model, Message> {
  const points = windowed(history, spec.history, 'exponential')
  if (!points.ok) return points
  if (points.value.some((p) => p.persons <= 0)) return err(message('population.reason.notPositive'))
  const line = leastSquares(
    timesOf(points.value),
    points.value.map((p) => Math.log(p.persons)),
  )
  return ok(
    curve((year) => Math.exp(line.at(year)), spec.anchor === 'last', [
      {
        name: 'population.parameter.annualRate',
        value: Math.exp(line.slope) - 1,
        unit: 'population.unit.fraction',
        given: false,
      },
      { name: 'population.parameter.points', value: points.value.length, given: false },
    ]),
  )
}
