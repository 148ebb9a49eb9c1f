/**
 * The points a fit reads: inside the chosen years, and only what follows the last break of the series, unless the planner says that
 * it is one series. Enough of them, or the reason why not.
 */
import { err, ok, type Result } from '../base/result.ts'
import type { MethodSpec, SpecOf } from '../plan/schema/projection-method.ts'
import { type Message, message } from '../text/message.ts'
import type { HistoryPoint } from './history.ts'

type Window = NonNullable<SpecOf<'linear'>['history']>

/** Points below which a method says nothing. GM(1,1): Deng asks for four; a logistic curve has three parameters. */
export const pointsNeeded: Partial<Record<MethodSpec['method'], number>> = {
  growthRate: 2,
  linear: 3,
  exponential: 3,
  logistic: 4,
  gm11: 4,
}

export function windowed(
  history: readonly HistoryPoint[],
  window: Window | undefined,
  method: MethodSpec['method'],
  needed = pointsNeeded[method] ?? 1,
): Result<readonly HistoryPoint[], Message> {
  const inside = history.filter((p) => p.year >= (window?.from ?? -Infinity) && p.year <= (window?.to ?? Infinity))
  const broken = window?.acrossBreaks === true ? -1 : inside.findLastIndex((p) => p.breaks)
  const points = broken === -1 ? inside : inside.slice(broken)
  if (points.length >= needed) return ok(points)
  const args = { method: `population.method.${method}`, needed, found: points.length }
  const [first] = points
  return err(
    broken === -1 || first === undefined
      ? message('population.reason.fewPoints', args)
      : message('population.reason.fewSinceBreak', { ...args, year: first.year, revision: first.revision ?? '' }),
  )
}

const offsets: Readonly<Record<HistoryPoint['moment'], number>> = { yearEnd: 0, census: -2 / 12, yearAverage: -0.5 }

/**
 * Years as a curve counts them. A census of 1 November lies two months, a yearly average half a year before the year end; the last
 * point’s moment is the measure, so that a series of one moment is read in whole years.
 */
export function timesOf(points: readonly HistoryPoint[]): number[] {
  const last = points.at(-1)
  const zero = last === undefined ? 0 : offsets[last.moment]
  return points.map((p) => p.year + offsets[p.moment] - zero)
}
