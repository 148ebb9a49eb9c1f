/** The drawing: history in ink with its breaks, every method as a thin line, the one looked at in the accent with its band. */
import type { Chart, Plugin } from 'chart.js'
import type { Ink } from '../../components/chart/ink.ts'
import type { ChartRecipe } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import { type ChartData, valueRange } from './chart-data.ts'

export type ChartWords = { readonly history: string; readonly projection: string; readonly run: string }

/** Room for names and values beside the target year. */
const labelRoom = ({ width }: Pick<Chart, 'width'>): number => Math.min(158, Math.max(132, width * 0.29))
const LINE = 15

export function historyRecipe(data: ChartData, words: ChartWords, ink: Ink): ReturnType<ChartRecipe> {
  const { min, max, step } = valueRange(data)
  const decimals = Math.max(0, Math.min(2, Math.ceil(-Math.log10(step) + 0.001)))
  const axis = { color: ink('--text-3'), font: { size: 11, family: ink('--font-ui') } }
  const line = (points: readonly { x: number; y: number }[], more: object) => ({
    type: 'line' as const,
    data: points.map((point) => ({ ...point })),
    pointRadius: 0,
    tension: 0,
    // The points of the first and the last year are drawn whole.
    clip: 6,
    ...more,
  })
  return {
    type: 'line',
    data: {
      datasets: [
        ...data.lines
          .filter(({ method }) => method !== data.shown)
          .map(({ points }) => line(points, { borderColor: ink('--ch-muted'), borderWidth: 1 })),
        ...data.runs.map((points) =>
          line(points, {
            borderColor: ink('--ch-ink'),
            backgroundColor: ink('--ch-ink'),
            borderWidth: 2,
            pointRadius: 2.5,
          }),
        ),
        line(data.run, { borderColor: ink('--ch-ink'), borderWidth: 2, borderDash: [5, 3] }),
        ...data.lines
          .filter(({ method }) => method === data.shown)
          .map(({ points }) =>
            line(points, {
              borderColor: ink('--accent'),
              backgroundColor: ink('--bg-surface'),
              borderWidth: 2,
              pointRadius: points.map((_, index) => (index === 0 ? 0 : 3)),
              pointBorderWidth: 2,
            }),
          ),
      ],
    },
    options: {
      layout: { padding: ({ chart }) => ({ top: 18, right: labelRoom(chart) }) },
      scales: {
        x: {
          type: 'linear',
          min: data.from,
          max: data.to,
          grid: { display: false },
          border: { color: ink('--line-strong') },
          ticks: { ...axis, precision: 0, maxTicksLimit: 9, callback: (value) => String(value) },
        },
        y: {
          min,
          max,
          grid: { color: ink('--grid') },
          border: { display: false },
          ticks: { ...axis, stepSize: step, callback: (value) => formatNumber(Number(value), decimals) },
        },
      },
    },
    plugins: [under(data, words, ink), direct(data, words, ink)],
  }
}

const across = (chart: Chart, x: number): number => chart.scales.x?.getPixelForValue(x) ?? 0
const up = (chart: Chart, y: number): number => chart.scales.y?.getPixelForValue(y) ?? 0

/** Band, the border between history and projection, and where the series breaks. */
function under(data: ChartData, words: ChartWords, ink: Ink): Plugin {
  return {
    id: 'under',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      ctx.save()
      if (data.band.length > 1) {
        ctx.fillStyle = ink('--ch-band')
        ctx.beginPath()
        for (const { x, high } of data.band) ctx.lineTo(across(chart, x), up(chart, high))
        for (const { x, low } of data.band.toReversed()) ctx.lineTo(across(chart, x), up(chart, low))
        ctx.closePath()
        ctx.fill()
      }
      ctx.lineWidth = 1
      ctx.font = `12px ${ink('--font-ui')}`
      ctx.textBaseline = 'bottom'
      const border = (year: number, color: string, dash: number[]): number => {
        const x = Math.round(across(chart, year)) + 0.5
        ctx.strokeStyle = color
        ctx.setLineDash(dash)
        ctx.beginPath()
        ctx.moveTo(x, chartArea.top)
        ctx.lineTo(x, chartArea.bottom)
        ctx.stroke()
        return x
      }
      if (data.lines.length > 0) {
        const x = border(data.since, ink('--line-strong'), [2, 3])
        ctx.fillStyle = ink('--text-3')
        ctx.textAlign = 'left'
        ctx.fillText(words.projection, x + 5, chartArea.top - 3)
        ctx.textAlign = 'right'
        if (data.since > data.from) ctx.fillText(words.history, x - 5, chartArea.top - 3)
      }
      for (const { year, words: reason } of data.breaks) {
        // The border stands between the last count of the old series and the first of the new one.
        const x = border(year - 0.5, ink('--warning'), [])
        ctx.fillStyle = ink('--warning')
        ctx.textAlign = 'right'
        ctx.textBaseline = 'top'
        ctx.fillText(reason, x - 4, chartArea.bottom - 16)
      }
      ctx.restore()
    },
  }
}

type Label = {
  readonly text: string
  readonly value: string
  readonly shown: boolean
  readonly run: boolean
  y: number
}

/** Names and values at the ends of the lines, moved apart where they would lie on each other. */
function direct(data: ChartData, words: ChartWords, ink: Ink): Plugin {
  return {
    id: 'direct',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const labels: Label[] = data.lines.flatMap(({ method, name, points }) => {
        const end = points.at(-1)
        return end === undefined || end.x !== data.to
          ? []
          : [
              {
                text: name,
                value: formatNumber(end.y, 2),
                shown: method === data.shown,
                run: false,
                y: up(chart, end.y),
              },
            ]
      })
      const ran = data.run.at(-1)
      if (ran !== undefined)
        labels.push({ text: words.run, value: formatNumber(ran.y, 2), shown: false, run: true, y: up(chart, ran.y) })
      spread(labels, chartArea.top, chartArea.bottom)
      const x = chartArea.right + 10
      const room = labelRoom(chart)
      ctx.save()
      ctx.textBaseline = 'middle'
      for (const { text, value, shown, run, y } of labels) {
        ctx.font = `${shown || run ? '600 ' : ''}12px ${ink('--font-ui')}`
        ctx.fillStyle = ink(shown ? '--accent' : run ? '--text' : '--text-3')
        ctx.textAlign = 'left'
        ctx.fillText(fitted(ctx, text, room - 18 - ctx.measureText(value).width), x, y)
        ctx.textAlign = 'right'
        ctx.fillText(value, x + room - 12, y)
      }
      ctx.restore()
    },
  }
}

/** Labels keep their order and at least a line between them, inside the chart as far as they fit. */
function spread(labels: Label[], top: number, bottom: number): void {
  labels.sort((a, b) => a.y - b.y)
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1]
    label.y = Math.max(label.y, before === undefined ? top : before.y + LINE)
  }
  for (const [index, label] of [...labels.entries()].toReversed()) {
    const after = labels[index + 1]
    label.y = Math.min(label.y, after === undefined ? bottom : after.y - LINE)
  }
}

function fitted(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text
  let cut = text
  while (cut.length > 1 && ctx.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1)
  return `${cut}…`
}
