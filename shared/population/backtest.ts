/**
 * 回测: a method is given the history up to year t and predicts the rest.
 *   MAPE = mean of |P̂(y) − P(y)|/P(y) over the counted years y > t
 * Parameters of the planner (rates) are used as they are; parameters that come from the history are found again without the years
 * to be predicted. Source: mean absolute percentage error, as usual for subnational projections (Smith, Tayman, Swanson 2001).
 */
import { type Decimal, dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { MethodSpec } from '../plan/schema/projection-method.ts'
import { type Message, message } from '../text/message.ts'
import type { Year } from '../units/brand.ts'
import type { HistoryPoint } from './history.ts'
import { buildModel } from './methods/build-model.ts'
import type { Model } from './methods/model.ts'

export type Backtest = {
  readonly upto: Year
  /** A fraction: 0.012 is 1.2 %. */
  readonly mape: number
  readonly errors: readonly {
    readonly year: Year
    readonly observed: number
    readonly predicted: number
    /** (predicted − observed)/observed */
    readonly error: number
  }[]
}

/** `cohorts` of the plan, for methods that start from ages: only tables from year t or before may be used. */
export function backtest(
  history: readonly HistoryPoint[],
  spec: MethodSpec,
  upto: Year,
  modelOf: (known: readonly HistoryPoint[]) => Result<Model, Message> = (known) => buildModel(spec, { history: known }),
): Result<Backtest, Message> {
  if (!testable(spec)) return err(message('population.reason.follows', { method: `population.method.${spec.method}` }))
  const known = history.filter((p) => p.year <= upto)
  const later = history.filter((p) => p.year > upto)
  const last = known.at(-1)
  if (last === undefined) return err(message('population.reason.backtestStart', { upto }))
  if (later.length === 0) return err(message('population.reason.backtestYears', { upto }))
  const model = modelOf(known)
  if (!model.ok) return model
  const start = { year: last.year, persons: dec(last.persons), planned: false }
  const errors: Backtest['errors'][number][] = []
  for (const { year, persons } of later) {
    const predicted: Decimal | undefined = model.value.after(start, year)
    if (predicted === undefined)
      return err(message('population.reason.noValue', { method: `population.method.${spec.method}`, year }))
    errors.push({
      year,
      observed: persons,
      predicted: predicted.toNumber(),
      error: predicted.minus(persons).div(persons).toNumber(),
    })
  }
  return ok({ upto, mape: errors.reduce((total, e) => total + Math.abs(e.error), 0) / errors.length, errors })
}

/** A table has no method to test, and a population that follows another one has no history of its own. */
export const testable = (spec: MethodSpec): boolean =>
  spec.method === 'mix'
    ? spec.parts.every((p) => testable(p.spec))
    : spec.method !== 'table' && spec.method !== 'serviceFactor' && spec.method !== 'registeredRatio'

/** Where a history is cut for a test: its last third, at least two years and at most five, is predicted. */
export function usualCut(history: readonly HistoryPoint[]): Year | undefined {
  const ahead = Math.min(5, Math.max(2, Math.floor(history.length / 3)))
  return history.at(-1 - ahead)?.year
}
