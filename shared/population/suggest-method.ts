/**
 * A method to take, with the reason in words. The smallest error on the planner’s own history wins; among methods whose error is hardly
 * larger the one with fewest parameters, because a curve that bends more fits a short past by chance. Only methods that find their
 * parameters in the history compete: a rate that the planner enters may already know the years to be predicted. Never chosen silently:
 * the answer is shown, the plan stays as it is.
 */
import type { MethodSpec } from '../plan/schema/projection-method.ts'
import { type Message, message } from '../text/message.ts'
import type { MethodOutcome } from './compare-methods.ts'
import { isFitted } from './residual-interval.ts'

/** Fewer parameters first. */
const simplicity: Readonly<Record<MethodSpec['method'], number>> = {
  constant: 0,
  growthRate: 1,
  linear: 2,
  exponential: 2,
  gm11: 2,
  logistic: 3,
  naturalAndMigration: 2,
  mix: 4,
  cohortComponent: 5,
  table: 9,
  serviceFactor: 9,
  registeredRatio: 9,
}
/** Errors within a quarter of the smallest one, or within a twentieth of a point, are as good as it. */
const asGood = (mape: number, best: number): boolean => mape - best <= Math.max(0.0005, best / 4)

export function suggestMethod(
  outcomes: readonly MethodOutcome[],
): { readonly spec: MethodSpec; readonly reason: Message } | undefined {
  const tested = outcomes
    .flatMap((o) => (o.backtest === undefined || !isFitted(o.spec) ? [] : [{ spec: o.spec, ...o.backtest }]))
    .sort((a, b) => a.mape - b.mape || simplicity[a.spec.method] - simplicity[b.spec.method])
  const [best, second] = tested
  if (best === undefined) {
    const known = outcomes
      .filter((o) => o.byYear.size > 0)
      .sort((a, b) => simplicity[a.spec.method] - simplicity[b.spec.method])[0]
    return known === undefined
      ? undefined
      : { spec: known.spec, reason: message('population.suggest.none', { method: nameOf(known.spec) }) }
  }
  const words = (o: typeof best) => ({ method: nameOf(o.spec), mape: percent(o.mape), upto: o.upto })
  if (second === undefined) return { spec: best.spec, reason: message('population.suggest.only', words(best)) }
  const close = tested
    .filter((o) => asGood(o.mape, best.mape) && simplicity[o.spec.method] < simplicity[best.spec.method])
    .sort((a, b) => simplicity[a.spec.method] - simplicity[b.spec.method] || a.mape - b.mape)[0]
  if (close !== undefined) {
    const args = { ...words(close), second: nameOf(best.spec), other: percent(best.mape) }
    return { spec: close.spec, reason: message('population.suggest.close', args) }
  }
  const args = { ...words(best), second: nameOf(second.spec), other: percent(second.mape) }
  return { spec: best.spec, reason: message('population.suggest.error', args) }
}

const nameOf = (spec: MethodSpec): string => `population.method.${spec.method}`
const percent = (fraction: number): number => Number((fraction * 100).toFixed(2))
