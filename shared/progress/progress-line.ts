/**
 * 进度 of one indicator or class total: where it should be in each year, where it was, and where it is heading.
 *   path       linear in calendar years from base B to target T, through the norm’s own values of the years between
 *   distance   actual − path of its year; to the target: T − actual
 *   forecast   the least-squares line through the base and all actual figures, in the target year; two points at least
 *   status     of d·(actual − path), d = +1 where T lies above B or more is better, −1 where below or less is better:
 *                < −t 滞后   within ±t 进度正常   > t 超前,   t = max(10 % of |T − B|, 1 % of |T|)
 *              of an upper limit that B has not reached (≤, <, 控制在): 进度正常 up to T, 滞后 above it
 * B of a norm is what monitoring found or the plan provides in the base year, in the norm’s own unit; an actual figure entered for
 * the base year stands above it. B of a total is its base, T its control total, or its planned amount where there is none.
 * Limit: a straight line knows no programme of works; the reason for a miss is the planner’s.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import { valueAt } from '../norms/value-at.ts'
import type { Progress } from '../plan/schema/progress.ts'
import { leastSquares } from '../population/methods/least-squares.ts'
import { type Measure, type MeasureInput, measureOf } from './measure.ts'

export const progressStatuses = ['onTrack', 'behind', 'ahead', 'unknown'] as const
export type ProgressStatus = (typeof progressStatuses)[number]

export type ProgressPoint = {
  readonly year: number
  readonly actual: number
  readonly path?: number
  /** actual − path. */
  readonly distance?: number
  /** target − actual. */
  readonly toTarget?: number
  readonly status: ProgressStatus
  readonly source?: string
  readonly reason?: string
}
export type ProgressLine = {
  readonly id: string
  /** Absent: the plan no longer has what it is about. */
  readonly measure?: Measure
  readonly base?: number
  readonly target?: number
  /** Every year from base to target. */
  readonly path: readonly { readonly year: number; readonly value: number }[]
  /** In year order. */
  readonly points: readonly ProgressPoint[]
  readonly forecast?: number
  /** Whether the forecast meets the target. */
  readonly reaches?: boolean
  /** Of the latest figure. */
  readonly status: ProgressStatus
}

export function progressLine(input: MeasureInput, { id, subject, actuals }: Progress): ProgressLine {
  const { baseYear, targetYear } = input.plan
  const measure = measureOf(input, subject)
  const sorted = [...actuals].sort((a, b) => a.year - b.year)
  const entered = sorted.find((a) => a.year === baseYear)?.value
  const base = entered === undefined ? measure?.base : dec(entered)
  const target = measure?.target
  const knots =
    base === undefined || target === undefined
      ? []
      : [
          { year: baseYear, value: base.toNumber() },
          ...(measure?.between ?? []),
          { year: targetYear, value: target.toNumber() },
        ]
  const pathAt = (year: number): Decimal | undefined => (knots.length === 0 ? undefined : valueAt(knots, year))
  const path = Array.from({ length: targetYear - baseYear + 1 }, (_, i) => baseYear + i).flatMap((year) => {
    const value = pathAt(year)
    return value === undefined ? [] : [{ year, value: value.toNumber() }]
  })
  const points = sorted.map(({ year, value, source, reason }): ProgressPoint => {
    const should = pathAt(year)
    const actual = dec(value)
    return {
      year,
      actual: value,
      ...(should !== undefined && { path: should.toNumber(), distance: actual.minus(should).toNumber() }),
      ...(target !== undefined && { toTarget: target.minus(actual).toNumber() }),
      status: measure === undefined ? 'unknown' : statusOf(measure, base, actual, should),
      ...(source !== undefined && { source }),
      ...(reason !== undefined && { reason }),
    }
  })
  const forecast = forecastAt(targetYear, baseYear, base, points)
  const reaches = forecast === undefined || measure === undefined ? undefined : meets(measure, base, forecast)
  return {
    id,
    ...(measure !== undefined && { measure }),
    ...(base !== undefined && { base: base.toNumber() }),
    ...(target !== undefined && { target: target.toNumber() }),
    path,
    points,
    ...(forecast !== undefined && { forecast }),
    ...(reaches !== undefined && { reaches }),
    status: points.at(-1)?.status ?? 'unknown',
  }
}

/** +1: more is better; −1: less is better; 0: as it is. */
function directionOf({ target, better }: Measure, base: Decimal | undefined): number {
  if (target !== undefined && base !== undefined && !target.eq(base)) return target.gt(base) ? 1 : -1
  return better === 'higher' ? 1 : better === 'lower' ? -1 : 0
}

const isLimit = ({ limit, target }: Measure, base: Decimal | undefined): boolean =>
  limit && target !== undefined && (base === undefined || base.lte(target))

function statusOf(
  measure: Measure,
  base: Decimal | undefined,
  actual: Decimal,
  path: Decimal | undefined,
): ProgressStatus {
  const { target } = measure
  if (target === undefined) return 'unknown'
  if (isLimit(measure, base)) return actual.lte(target) ? 'onTrack' : 'behind'
  if (path === undefined || base === undefined) return 'unknown'
  const allowed = target.minus(base).abs().times(0.1)
  const least = target.abs().times(0.01)
  const tolerance = allowed.gt(least) ? allowed : least
  const direction = directionOf(measure, base)
  const off = actual.minus(path)
  if (direction === 0) return off.abs().lte(tolerance) ? 'onTrack' : 'behind'
  const better = off.times(direction)
  return better.lt(tolerance.neg()) ? 'behind' : better.gt(tolerance) ? 'ahead' : 'onTrack'
}

function meets(measure: Measure, base: Decimal | undefined, forecast: number): boolean | undefined {
  const { target } = measure
  if (target === undefined) return undefined
  if (isLimit(measure, base)) return target.gte(forecast)
  const direction = directionOf(measure, base)
  const over = dec(forecast).minus(target)
  // The line through exact figures has dust in its last digits.
  const dust = target.abs().times(1e-9)
  return direction === 0 ? over.abs().lte(target.abs().times(0.01)) : over.times(direction).gte(dust.neg())
}

function forecastAt(
  target: number,
  baseYear: number,
  base: Decimal | undefined,
  points: readonly ProgressPoint[],
): number | undefined {
  const known = points.map(({ year, actual }) => ({ year, actual }))
  if (base !== undefined && !known.some(({ year }) => year === baseYear))
    known.unshift({ year: baseYear, actual: base.toNumber() })
  if (known.length < 2 || points.length === 0) return undefined
  const line = leastSquares(
    known.map(({ year }) => year),
    known.map(({ actual }) => actual),
  )
  return line.at(target)
}
