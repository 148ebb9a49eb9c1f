/**
 * 线性外推: P(y) = a + b·y by least squares over the history.
 *
 * P persons, y years, b persons a year. Limit: falls below 0 in the long run; no growth feeds on itself. Source: Gauss’s least
 * squares; the same as FORECAST in Excel and WPS.
 */
import { ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { Message } from '../../text/message.ts'
import { timesOf, windowed } from '../history-window.ts'
import { leastSquares } from './least-squares.ts'
import { curve, type MethodInput, type Model } from './model.ts'

export function linearModel(spec: SpecOf<'linear'>, { history }: MethodInput): Result<Model, Message> {
  const points = windowed(history, spec.history, 'linear')
  if (!points.ok) return points
  const line = leastSquares(
    timesOf(points.value),
    points.value.map((p) => p.persons),
  )
  return ok(
    curve(line.at, spec.anchor === 'last', [
      {
        name: 'population.parameter.perYear',
        value: line.slope,
        unit: 'population.unit.personsPerYear',
        given: false,
      },
      { name: 'population.parameter.points', value: points.value.length, given: false },
    ]),
  )
}
