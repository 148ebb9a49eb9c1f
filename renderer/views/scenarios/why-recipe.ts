/** The waterfall of one cell for several 方案: from the reference at 0, step by step, to the difference of each. */
import type { Plugin } from 'chart.js'
import type { Ink } from '../../components/chart/ink.ts'
import type { ChartRecipe } from '../../components/chart/use-chart.ts'
import { formatDifference } from '../../components/format.ts'

export type WhyBar = {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly ink: string
  /** The last of a 方案: its whole difference. */
  readonly total: boolean
  readonly decimals: number
}
export type WhyGroup = { readonly name: string; readonly ink: string; readonly bars: readonly WhyBar[] }

export function whyRecipe(groups: readonly WhyGroup[]): ChartRecipe {
  const bars = groups.flatMap((group) => group.bars)
  const reach = bars.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...reach), Math.max(0, ...reach)]
  const room = (high - low || 1) * 0.16
  return (ink) => ({
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ from, to }): [number, number] => [from, to]),
          backgroundColor: bars.map((bar) => ink(bar.ink)),
          barPercentage: 1,
          categoryPercentage: 0.72,
          maxBarThickness: 34,
          minBarLength: 1,
        },
      ],
    },
    options: {
      layout: { padding: { bottom: 20, top: 4 } },
      scales: {
        x: {
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: ink('--text-2'),
            autoSkip: false,
            maxRotation: 0,
            font: { size: 12, family: ink('--font-ui') },
          },
        },
        y: {
          min: low - room,
          max: high + room,
          grid: { color: ink('--grid') },
          border: { display: false },
          ticks: { display: false, maxTicksLimit: 6 },
        },
      },
    },
    plugins: [labels(groups, ink)],
  })
}

/** Signed amounts at the bars, the line of 0, and the name of each 方案 under its bars. */
function labels(groups: readonly WhyGroup[], ink: Ink): Plugin {
  const bars = groups.flatMap((group) => group.bars)
  return {
    id: 'why',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const y = chart.scales.y
      if (y === undefined) return
      const drawn = chart.getDatasetMeta(0).data
      ctx.save()
      const zero = Math.round(y.getPixelForValue(0)) + 0.5
      ctx.strokeStyle = ink('--text-3')
      ctx.beginPath()
      ctx.moveTo(chartArea.left, zero)
      ctx.lineTo(chartArea.right, zero)
      ctx.stroke()
      ctx.textAlign = 'center'
      for (const [at, bar] of bars.entries()) {
        const element = drawn[at]
        if (element === undefined) continue
        const amount = bar.total ? bar.to : bar.to - bar.from
        ctx.font = `${bar.total ? 600 : 400} 12px ${ink('--font-ui')}`
        ctx.fillStyle = ink('--text')
        const above = amount >= 0
        const edge = y.getPixelForValue(above ? Math.max(bar.from, bar.to) : Math.min(bar.from, bar.to))
        ctx.textBaseline = above ? 'bottom' : 'top'
        ctx.fillText(formatDifference(amount, bar.decimals), element.x, edge + (above ? -3 : 3))
      }
      let at = 0
      for (const [place, group] of groups.entries()) {
        const [first, last] = [drawn[at], drawn[at + group.bars.length - 1]]
        at += group.bars.length
        if (first === undefined || last === undefined) continue
        ctx.font = `600 12px ${ink('--font-ui')}`
        ctx.fillStyle = ink(group.ink)
        ctx.textBaseline = 'bottom'
        ctx.fillText(group.name, (first.x + last.x) / 2, chart.height - 2, last.x - first.x + 60)
        const next = drawn[at]
        if (place === groups.length - 1 || next === undefined) continue
        const between = Math.round((last.x + next.x) / 2) + 0.5
        ctx.strokeStyle = ink('--line-strong')
        ctx.beginPath()
        ctx.moveTo(between, chartArea.top)
        ctx.lineTo(between, chart.height)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
