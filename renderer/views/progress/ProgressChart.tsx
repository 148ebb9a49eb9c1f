import { useMemo } from 'react'
import { message } from '../../../shared/text/message.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import type { ShownProgress } from '../../worker/analysis-questions.ts'
import css from './progress.module.css'

type Point = { readonly x: number; readonly y: number }
type Data = { readonly path: Point[]; readonly actual: Point[]; readonly forecast: Point[]; readonly decimals: number }
type Props = {
  readonly line: ShownProgress
  readonly name: string
  readonly baseYear: number
  readonly targetYear: number
}

/** The path as a thin line, actual figures as points on a strong one, and the course they set, dashed. */
export function ProgressChart({ line, name, baseYear, targetYear }: Props): React.ReactElement {
  const say = useSay()
  const scale = line.measure?.percent === true ? 100 : 1
  const last = line.points.at(-1)
  const start = line.base === undefined ? [] : [{ x: baseYear, y: line.base * scale }]
  const data: Data = {
    path: line.path.map(({ year, value }) => ({ x: year, y: value * scale })),
    actual: [
      ...(line.points.some(({ year }) => year === baseYear) ? [] : start),
      ...line.points.map(({ year, actual }) => ({ x: year, y: actual * scale })),
    ],
    forecast:
      last === undefined || line.forecast === undefined || last.year >= targetYear
        ? []
        : [
            { x: last.year, y: last.actual * scale },
            { x: targetYear, y: line.forecast * scale },
          ],
    decimals: line.measure?.decimals ?? 0,
  }
  const shape = JSON.stringify(data)
  const recipe = useMemo((): ChartRecipe => (ink) => recipeOf(JSON.parse(shape) as Data, ink), [shape])
  const canvas = useChart(recipe)
  return (
    <figure className={css.chart}>
      <figcaption>
        {(['path', 'actual', 'forecast'] as const).map((key) => (
          <span key={key} data-line={key}>
            {say(message(`progress.chart.${key}`))}
          </span>
        ))}
      </figcaption>
      <div className={css.canvas}>
        <canvas ref={canvas} role="img" aria-label={say(message('progress.chart', { name }))} />
      </div>
    </figure>
  )
}

function recipeOf({ path, actual, forecast, decimals }: Data, ink: (token: string) => string): ReturnType<ChartRecipe> {
  const ticks = { color: ink('--text-3'), font: { size: 11, family: ink('--font-ui') } }
  const dots = { pointRadius: 3, pointBackgroundColor: ink('--accent') }
  return {
    type: 'line',
    data: {
      datasets: [
        { data: path, borderColor: ink('--ch-ink'), borderWidth: 1, pointRadius: 0 },
        { data: actual, borderColor: ink('--accent'), borderWidth: 2, ...dots },
        { data: forecast, borderColor: ink('--accent'), borderWidth: 2, borderDash: [4, 4], pointRadius: 0 },
      ],
    },
    options: {
      layout: { padding: { top: 8, right: 14 } },
      scales: {
        x: {
          type: 'linear',
          ticks: { ...ticks, stepSize: 1, maxRotation: 0, callback: (year) => String(year) },
          grid: { display: false },
        },
        y: {
          ticks: { ...ticks, maxTicksLimit: 5, callback: (value) => formatNumber(Number(value), decimals) },
          grid: { color: ink('--grid') },
          border: { display: false },
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  }
}
