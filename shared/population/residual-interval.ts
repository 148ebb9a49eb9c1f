/**
 * An interval from residuals. A method is refitted up to each year of the history in turn and predicts the next counted one:
 *   e = (P − P̂)/P̂/√h      h years ahead,   σ² = Σe²/m over m such predictions
 *   P·(1 ± t·σ·√k)          k years ahead, t the quantile of Student’s distribution with m degrees of freedom
 * Errors of single years add up as independent ones do. Methods whose parameters are not found in the history (cohorts, rates, table)
 * borrow the residuals of the mean yearly growth: basis “growth”. Limit: says what the past missed, not what may break.
 */
import { dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { MethodSpec } from '../plan/schema/projection-method.ts'
import { type Message, message } from '../text/message.ts'
import type { HistoryPoint } from './history.ts'
import { buildModel } from './methods/build-model.ts'
import { studentQuantile } from './student-t.ts'

export type Interval = {
  /** Probability inside, e.g. 0.8. */
  readonly level: number
  /** Relative error of one year. */
  readonly sigma: number
  readonly degrees: number
  readonly basis: 'method' | 'growth'
  at(centre: number, yearsAhead: number): { readonly low: number; readonly high: number }
}

const FEWEST = 3
const fitted: ReadonlySet<MethodSpec['method']> = new Set(['constant', 'linear', 'exponential', 'logistic', 'gm11'])

export function residualInterval(
  history: readonly HistoryPoint[],
  spec: MethodSpec,
  level = 0.8,
): Result<Interval, Message> {
  const own = isFitted(spec)
  const residuals = oneStepErrors(history, own ? spec : { method: 'growthRate' })
  if (residuals.length < FEWEST) return err(message('population.reason.fewResiduals', { found: residuals.length }))
  const sigma = Math.sqrt(residuals.reduce((total, e) => total + e * e, 0) / residuals.length)
  const quantile = studentQuantile((1 + level) / 2, residuals.length)
  return ok({
    level,
    sigma,
    degrees: residuals.length,
    basis: own ? 'method' : 'growth',
    at(centre, yearsAhead) {
      const half = quantile * sigma * Math.sqrt(Math.max(0, yearsAhead))
      return { low: Math.max(0, centre * (1 - half)), high: centre * (1 + half) }
    },
  })
}

/** Whether a method finds its parameters in the history. */
export function isFitted(spec: MethodSpec): boolean {
  if (spec.method === 'mix') return spec.parts.every((p) => isFitted(p.spec))
  return spec.method === 'growthRate' ? spec.annualRate === undefined : fitted.has(spec.method)
}

function oneStepErrors(history: readonly HistoryPoint[], spec: MethodSpec): number[] {
  const errors: number[] = []
  for (const [i, point] of history.entries()) {
    const known = history.slice(0, i)
    const last = known.at(-1)
    // Across a break two counts are compared, not a count with a prediction.
    if (last === undefined || point.breaks) continue
    const model = buildModel(spec, { history: known })
    if (!model.ok) continue
    const predicted = model.value.after({ year: last.year, persons: dec(last.persons), planned: false }, point.year)
    if (predicted === undefined) continue
    const error = dec(point.persons).minus(predicted).div(predicted).toNumber()
    errors.push(error / Math.sqrt(point.year - last.year))
  }
  return errors
}
