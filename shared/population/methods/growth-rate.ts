/**
 * 年均增长率: P(y) = P(g)·(1 + r)^(y − g)
 *
 * P persons, g the last known year, r the yearly growth as a fraction: the planner’s, or the mean of the history
 *   r = (P(b)/P(a))^(1/(b − a)) − 1,  a and b its first and last year.
 * Limit: a mean of two ends; what lies between them does not count. Source: 全国人口普查 communiqués state growth this way (年平均增长率).
 */
import { dec } from '../../base/decimal.ts'
import { ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import type { Message } from '../../text/message.ts'
import { timesOf, windowed } from '../history-window.ts'
import type { MethodInput, Model } from './model.ts'

export function growthRateModel(spec: SpecOf<'growthRate'>, { history }: MethodInput): Result<Model, Message> {
  if (spec.annualRate !== undefined) return ok(growing(spec.annualRate, true))
  const points = windowed(history, spec.history, 'growthRate')
  if (!points.ok) return points
  const times = timesOf(points.value)
  const first = points.value[0]?.persons ?? 0
  const last = points.value.at(-1)?.persons ?? 0
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return ok(growing(Number(((last / first) ** (1 / span) - 1).toPrecision(12)), false))
}

function growing(rate: number, given: boolean): Model {
  const factor = dec(rate).plus(1)
  return {
    parameters: [{ name: 'population.parameter.annualRate', value: rate, unit: 'population.unit.fraction', given }],
    after: (start, year) => start.persons.times(factor.pow(year - start.year)),
  }
}
