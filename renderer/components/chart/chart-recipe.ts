/** A chart of shared/charts for Chart.js: bars that lie, told apart by tone and hatching, numbers at their ends, ticks across them. */
import type { Plugin } from 'chart.js'
import type { ChartModel, Fill } from '../../../shared/charts/chart-model.ts'
import { scaleOf } from '../../../shared/charts/scale.ts'
import type { Ink } from './ink.ts'
import type { ChartRecipe } from './use-chart.ts'

/** Names longer than this are cut on the axis; the table has them whole. */
const longestName = 16

export function chartRecipe(chart: ChartModel, ink: Ink): ReturnType<ChartRecipe> {
  const { labels, series, arrangement } = chart
  const mirror = arrangement === 'mirror'
  const { from, to } = scaleOf(chart)
  const room = (to - from) * 0.18
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => (label.length > longestName ? `${label.slice(0, longestName - 1)}…` : label)),
      datasets: series.map(({ label, fill, fills, bars }, at) => ({
        label,
        data: bars.map((bar): [number, number] | null => {
          if (bar === undefined) return null
          return mirror && at === 0 ? [-bar.to, -bar.from] : [bar.from, bar.to]
        }),
        backgroundColor: bars.map((_, index) => paint(fills?.[index] ?? fill, ink)),
        borderColor: ink('--ch-ink'),
        borderWidth: 0.6,
        borderSkipped: false,
        grouped: !mirror,
        maxBarThickness: 16,
        barPercentage: 0.92,
        categoryPercentage: 0.74,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { min: mirror ? -to - room : from, max: to + room, display: false },
        y: {
          grid: { display: false },
          border: { color: ink('--line-strong') },
          ticks: { color: ink('--text'), autoSkip: false, font: { size: 12, family: ink('--font-ui') } },
        },
      },
    },
    plugins: [direct(chart, ink)],
  }
}

/** Tokens of each fill; hatching and dots are drawn once into a small canvas that the fill repeats. */
const tones: Readonly<Record<Fill, { readonly paper: string; readonly marks?: 'lines' | 'dots' }>> = {
  light: { paper: '--ch-fill' },
  hatched: { paper: '--ch-fill-2', marks: 'lines' },
  dark: { paper: '--ch-ink' },
  dotted: { paper: '--bg-surface', marks: 'dots' },
}
const tile = 6

export function paint(fill: Fill, ink: Ink): string | CanvasPattern {
  const { paper, marks } = tones[fill]
  if (marks === undefined) return ink(paper)
  const canvas = document.createElement('canvas')
  canvas.width = tile
  canvas.height = tile
  const context = canvas.getContext('2d')
  if (context === null) return ink(paper)
  context.fillStyle = ink(paper)
  context.fillRect(0, 0, tile, tile)
  context.strokeStyle = ink('--ch-ink')
  context.fillStyle = ink('--ch-ink')
  if (marks === 'dots') context.fillRect(2, 2, 1.5, 1.5)
  else {
    context.lineWidth = 0.8
    context.beginPath()
    for (const shift of [-tile, 0, tile]) {
      context.moveTo(shift, tile)
      context.lineTo(shift + tile, 0)
    }
    context.stroke()
  }
  return context.createPattern(canvas, 'repeat') ?? ink(paper)
}

/** Numbers at the ends of the bars and the tick of 2 px across the bars of a name. */
function direct({ series, ticks, arrangement }: ChartModel, ink: Ink): Plugin {
  return {
    id: 'direct',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const x = chart.scales.x
      if (x === undefined) return
      ctx.save()
      ctx.textBaseline = 'middle'
      ctx.font = `11px ${ink('--font-ui')}`
      for (const [at, { bars }] of series.entries()) {
        const left = arrangement === 'mirror' && at === 0
        for (const [index, bar] of bars.entries()) {
          const drawn = chart.getDatasetMeta(at).data[index]
          if (bar === undefined || drawn === undefined) continue
          const end = x.getPixelForValue(left ? -bar.to : Math.max(bar.from, bar.to))
          const value = ticks?.values[index]
          const tick = value === undefined ? undefined : x.getPixelForValue(value)
          const wide = ctx.measureText(bar.text).width
          const behind = tick !== undefined && tick > end - 2 && tick < end + wide + 10 ? Math.max(end, tick) : end
          ctx.textAlign = left ? 'right' : 'left'
          ctx.fillStyle = ink('--text')
          ctx.fillText(bar.text, left ? end - 5 : behind + 5, drawn.y)
        }
      }
      ctx.fillStyle = ink('--ch-norm')
      for (const [index, value] of (ticks?.values ?? []).entries()) {
        const places = series.flatMap((_, at) => chart.getDatasetMeta(at).data[index]?.y ?? [])
        if (value === undefined || places.length === 0) continue
        const [top, bottom] = [Math.min(...places) - 10, Math.max(...places) + 10]
        ctx.fillRect(Math.round(x.getPixelForValue(value)) - 1, top, 2, bottom - top)
      }
      ctx.restore()
    },
  }
}
