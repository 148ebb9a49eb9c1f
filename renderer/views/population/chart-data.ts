/** What the chart of the history and its continuations draws, in 万人: plain data, so that a drawing is made anew only when it changes. */

import type { MethodName } from '../../../shared/plan/schema/projection-method.ts'
import type { Subject } from './use-population.ts'

type Point = { readonly x: number; readonly y: number }
export type ChartLine = { readonly method: MethodName; readonly name: string; readonly points: readonly Point[] }
export type ChartData = {
  /** The history in runs between breaks. */
  readonly runs: readonly (readonly Point[])[]
  readonly breaks: readonly { readonly year: number; readonly words: string }[]
  readonly lines: readonly ChartLine[]
  readonly shown?: MethodName
  /** Low and high by year around the shown line. */
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[]
  /** The run itself, what-if included, where it leaves the shown line. */
  readonly run: readonly Point[]
  readonly from: number
  readonly to: number
  readonly since: number
}

const WAN = 10_000

export function chartData(
  subject: Subject,
  shown: MethodName | undefined,
  years: readonly number[],
  nameOf: (method: MethodName) => string,
): ChartData {
  const { history, comparison, series } = subject
  const runs: Point[][] = []
  for (const { year, persons, breaks } of history) {
    const last = runs.at(-1)
    if (last === undefined || breaks) runs.push([{ x: year, y: persons / WAN }])
    else last.push({ x: year, y: persons / WAN })
  }
  const first = years[0] ?? history[0]?.year ?? 2020
  const to = years.at(-1) ?? first
  const since = history.at(-1)?.year ?? first
  const counted = history.at(-1)
  const start: Point[] = counted === undefined ? [] : [{ x: counted.year, y: counted.persons / WAN }]
  const lines = comparison.lines.flatMap(({ method, outcome }): ChartLine[] => {
    const points = [...outcome.byYear].filter(([year]) => year > since).map(([x, persons]) => ({ x, y: persons / WAN }))
    return points.length === 0 ? [] : [{ method, name: nameOf(method), points: [...start, ...points] }]
  })
  const line = comparison.lines.find(({ method }) => method === shown)
  const interval = line?.outcome.interval
  const band =
    interval === undefined || counted === undefined
      ? []
      : [...(line?.outcome.byYear ?? [])]
          .filter(([year]) => year > since)
          .map(([x, persons]) => {
            const { low, high } = interval.at(persons, x - since)
            return { x, low: low / WAN, high: high / WAN }
          })
  const start0 = start[0]
  const run = years.flatMap((x, index): Point[] => {
    const persons = series?.persons[index]
    return persons === null || persons === undefined || x < since ? [] : [{ x, y: persons / WAN }]
  })
  return {
    runs,
    breaks: history.filter(({ breaks }) => breaks).map(({ year, revision }) => ({ year, words: revision ?? '' })),
    lines,
    ...(shown !== undefined && { shown }),
    band: band.length > 0 && start0 !== undefined ? [{ x: since, low: start0.y, high: start0.y }, ...band] : band,
    run,
    from: Math.min(first, history[0]?.year ?? first),
    to,
    since,
  }
}

/** A round step that cuts the range into four to eight parts. */
export function niceStep(range: number): number {
  const raw = range / 5
  const power = 10 ** Math.floor(Math.log10(raw || 1))
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= raw) ?? raw
}

export function valueRange(data: ChartData): { min: number; max: number; step: number } {
  const values = [
    ...data.runs.flat().map(({ y }) => y),
    ...data.lines.flatMap(({ points }) => points.map(({ y }) => y)),
    ...data.band.flatMap(({ low, high }) => [low, high]),
    ...data.run.map(({ y }) => y),
  ].filter(Number.isFinite)
  if (values.length === 0) return { min: 0, max: 1, step: 0.2 }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const step = niceStep(Math.max(high - low, high * 0.02, 0.01))
  return { step, min: Math.max(0, Math.floor(low / step) * step), max: (Math.floor(high / step) + 1) * step }
}
