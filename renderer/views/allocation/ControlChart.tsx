import { useMemo } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import type { Ink } from '../../components/chart/ink.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import css from './AllocationView.module.css'
import { controlLabels } from './control-labels.ts'
import { type ControlLine, controlAt, nice } from './control-line.ts'

type Props = {
  readonly language: Language
  readonly unit: string
  readonly name: string
  readonly year: number
  readonly line: ControlLine | undefined
  /** Nothing is planned yet. */
  readonly unplanned: boolean
}

/** How the control total follows the population, and from where on the plan fits under it. */
export function ControlChart({ language, unit, name, year, line, unplanned }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  return (
    <figure className={css.chart}>
      <figcaption>
        <b>{t('chart.control.title', { name })}</b>
        <span>
          {t('chart.control.unit', { unit, year })}
          {line?.low === undefined
            ? ''
            : t('chart.control.range', { low: formatNumber(line.low.now), high: formatNumber(line.now.y) })}
        </span>
      </figcaption>
      {line === undefined ? (
        <p className={css.noChart}>{t(unplanned ? 'chart.unplanned' : 'chart.control.none', { year })}</p>
      ) : (
        <Drawing language={language} unit={unit} year={year} line={line} />
      )}
    </figure>
  )
}

function Drawing({
  language,
  unit,
  year,
  line,
}: {
  readonly language: Language
  readonly unit: string
  readonly year: number
  readonly line: ControlLine
}) {
  const shape = JSON.stringify(line)
  const recipe = useMemo((): ChartRecipe => {
    const data = JSON.parse(shape) as ControlLine
    return (ink) => controlRecipe(data, language, ink)
  }, [shape, language])
  const canvas = useChart(recipe)
  const alt = say(
    language,
    message(line.planned === undefined ? 'chart.control.altUnplanned' : 'chart.control.alt', {
      year,
      unit,
      population: formatNumber(line.now.x, 2),
      control: formatNumber(line.now.y),
      planned: formatNumber(line.planned ?? 0),
      crossing: formatNumber(line.crossing ?? 0, 2),
    }),
  )
  return (
    <div className={css.canvas}>
      <canvas ref={canvas} role="img" aria-label={alt} />
    </div>
  )
}

function controlRecipe(line: ControlLine, language: Language, ink: Ink): ReturnType<ChartRecipe> {
  const ticks = { color: ink('--text-3'), font: { size: 11, family: ink('--font-ui') } }
  const { low } = line
  const lower = low === undefined ? [] : [line.x.low, line.x.high].map((x) => ({ x, y: controlAt(low, x) }))
  const ends = [line.x.low, line.x.high].map((x) => ({ x, y: controlAt(line, x) }))
  return {
    type: 'line',
    data: {
      datasets: [
        { data: ends, borderColor: ink('--ch-ink'), borderWidth: 1.6, pointRadius: 0 },
        // The lower end of a range, dashed beside the upper one that counts.
        { data: lower, borderColor: ink('--ch-ink'), borderWidth: 1, borderDash: [4, 3], pointRadius: 0 },
      ],
    },
    options: {
      layout: { padding: { top: 8, right: 14 } },
      scales: {
        x: {
          type: 'linear',
          min: line.x.low,
          max: line.x.high,
          ticks: {
            ...ticks,
            stepSize: nice(line.x.high - line.x.low, 5),
            maxRotation: 0,
            callback: (v) => String(Number(Number(v).toFixed(2))),
          },
          grid: { display: false },
          border: { color: ink('--line-strong') },
        },
        y: {
          min: line.y.low,
          max: line.y.high,
          ticks: { ...ticks, stepSize: line.y.step, callback: (v) => formatNumber(Number(v)) },
          grid: { color: ink('--grid'), drawTicks: false },
          border: { display: false },
        },
      },
    },
    plugins: [controlLabels(line, language, ink)],
  }
}
