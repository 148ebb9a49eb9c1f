/**
 * The range of a population from the error of its projection method: P·(1 ± t·σ·√k) at the level of 80 %, k years after the last
 * count (population/residual-interval.ts). Its ends are P10 and P90, as the normal shape reads them.
 */
import { err, ok, type Result } from '../base/result.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import { historyOf } from '../population/history.ts'
import type { Projection } from '../population/projection.ts'
import { residualInterval } from '../population/residual-interval.ts'
import { specOf } from '../population/spec-of.ts'
import { type Message, message } from '../text/message.ts'

type People = Extract<UncertainInput, { kind: 'population' }>

export function methodRange(
  { plan, projection }: { readonly plan: Plan; readonly projection: Projection },
  { unit, population: kind, year }: People,
): Result<{ readonly low: number; readonly high: number }, Message> {
  const centre = projection.at(unit, kind, year)?.toNumber()
  const history = historyOf(plan, unit, kind).filter((point) => point.year <= year)
  const last = history.at(-1)
  if (centre === undefined || last === undefined) return err(message('uncertainty.noMethodPlain'))
  const rule = plan.population.projections.find((r) => r.unit === unit && r.kind === kind)
  const interval = residualInterval(history, rule === undefined ? { method: 'constant' } : specOf(rule))
  if (!interval.ok) return err(message('uncertainty.noMethod', { ...interval.error.args, reason: interval.error.key }))
  const { low, high } = interval.value.at(centre, year - last.year)
  return ok({ low: Math.max(1, Math.round(low)), high: Math.round(high) })
}
