import type { Chart, Plugin } from 'chart.js'
import { useMemo } from 'react'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import type { Ink } from '../../components/chart/ink.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import css from './AllocationView.module.css'
import { excess } from './workbench-rows.ts'

type Props = { readonly language: Language; readonly table: TableModel; readonly over: number | undefined }
type Bar = { readonly label: string; readonly over: number }

/** Which classes the excess over the control total stands in. Its table is the grid above. */
export function ExcessChart({ language, table, over }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const { unit } = table
  const isPlanned = table.rows.some((row) => row.cells.planned !== undefined)
  const bars = table.rows.flatMap((row): Bar[] => {
    const found = row.role === 'class' && typeof row.cells.gap === 'number' ? excess(row) : undefined
    return found === undefined ? [] : [{ label: row.label, over: found.over }]
  })
  const value = formatNumber(Math.abs(over ?? 0))
  const title =
    over === undefined || over === 0
      ? t('chart.over.titleEven')
      : t(over > 0 ? 'chart.over.title' : 'chart.over.titleShort', { value, unit })
  return (
    <figure className={css.chart}>
      <figcaption>
        <b>{title}</b>
        <span>{t('chart.over.unit', { unit })}</span>
      </figcaption>
      {bars.length === 0 ? (
        <p className={css.noChart}>{t(isPlanned ? 'chart.over.none' : 'chart.over.unplanned')}</p>
      ) : (
        <Drawing language={language} bars={bars} />
      )}
    </figure>
  )
}

function Drawing({ language, bars }: { readonly language: Language; readonly bars: readonly Bar[] }) {
  const shape = JSON.stringify(bars)
  const recipe = useMemo((): ChartRecipe => {
    const data = JSON.parse(shape) as Bar[]
    return (ink) => excessRecipe(data, ink)
  }, [shape])
  const canvas = useChart(recipe)
  const parts = bars.map((bar) => `${bar.label} ${bar.over > 0 ? '+' : ''}${formatNumber(bar.over)}`).join('，')
  return (
    <div className={css.canvas}>
      <canvas ref={canvas} role="img" aria-label={say(language, message('chart.over.alt', { parts }))} />
    </div>
  )
}

function excessRecipe(bars: readonly Bar[], ink: Ink): ReturnType<ChartRecipe> {
  const smallest = Math.min(0, ...bars.map((bar) => bar.over))
  const largest = Math.max(smallest < 0 ? 0 : 1, ...bars.map((bar) => bar.over))
  // Room for the number at the end of a bar.
  const room = (largest - smallest) * 0.26
  return {
    type: 'bar',
    data: {
      labels: bars.map((bar) => (bar.label.length > 10 ? `${bar.label.slice(0, 9)}…` : bar.label)),
      datasets: [
        {
          data: bars.map((bar) => bar.over),
          backgroundColor: bars.map((bar) => ink(bar.over > 0 ? '--over-mark' : '--short-mark')),
          barThickness: bars.length > 6 ? 9 : 12,
          borderRadius: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { top: 2, bottom: 4 } },
      scales: {
        x: { display: false, min: smallest === 0 ? 0 : smallest - room, max: largest === 0 ? 0 : largest + room },
        y: {
          grid: { display: false },
          border: { display: smallest === 0, color: ink('--line-strong') },
          ticks: { color: ink('--text'), autoSkip: false, font: { size: 12, family: ink('--font-ui') } },
        },
      },
    },
    plugins: [numbers(bars, ink)],
  }
}

/** Pixels between a bar’s end and its number. */
const GAP = 6

/** The number at the end of each bar, with its shape. */
function numbers(bars: readonly Bar[], ink: Ink): Plugin {
  return {
    id: 'numbers',
    afterDatasetsDraw: ({ ctx, scales: { x, y }, chartArea, width }: Chart) => {
      if (x === undefined || y === undefined) return
      ctx.save()
      ctx.textBaseline = 'middle'
      ctx.font = `600 12px ${ink('--font-ui')}`
      bars.forEach(({ over }, index) => {
        const at = x.getPixelForValue(over)
        const text = `${over > 0 ? '▲' : over < 0 ? '▼' : '✓'} ${formatNumber(Math.abs(over))}`
        const needed = ctx.measureText(text).width + GAP
        // A number too long for the room beyond its bar stands in the bar.
        const inside = over < 0 ? at - needed < chartArea.left : at + needed > width
        ctx.fillStyle = ink(inside ? '--bg-surface' : over > 0 ? '--over' : over < 0 ? '--short' : '--met')
        ctx.textAlign = over < 0 === inside ? 'left' : 'right'
        ctx.fillText(text, over < 0 === inside ? at + GAP : at - GAP, y.getPixelForValue(index))
      })
      if (bars.some(({ over }) => over < 0)) {
        ctx.strokeStyle = ink('--line-strong')
        ctx.beginPath()
        ctx.moveTo(x.getPixelForValue(0), chartArea.top)
        ctx.lineTo(x.getPixelForValue(0), chartArea.bottom)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
