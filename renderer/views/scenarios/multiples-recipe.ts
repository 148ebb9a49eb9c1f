/** Beds of every class under every 方案, side by side on one scale from 0; the control total is a tick across its bar. */
import type { Plugin } from 'chart.js'
import type { Ink } from '../../components/chart/ink.ts'
import type { ChartRecipe } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'

export type Multiples = {
  readonly classes: readonly string[]
  readonly scenarios: readonly {
    readonly letter: string
    readonly ink: string
    readonly values: readonly (number | null)[]
    readonly controls: readonly (number | null)[]
  }[]
}

export function multiplesRecipe({ classes, scenarios }: Multiples): ChartRecipe {
  const largest = Math.max(
    1,
    ...scenarios.flatMap(({ values, controls }) => [...values, ...controls]).map((n) => n ?? 0),
  )
  return (ink) => ({
    type: 'bar',
    data: {
      labels: [...classes],
      datasets: scenarios.map((scenario) => ({
        data: scenario.values.map((value) => value ?? 0),
        backgroundColor: ink(scenario.ink),
        barPercentage: 0.86,
        categoryPercentage: 0.86,
        maxBarThickness: 26,
      })),
    },
    options: {
      layout: { padding: { bottom: 16 } },
      scales: {
        x: {
          position: 'top',
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: ink('--text'),
            autoSkip: false,
            maxRotation: 0,
            font: { size: 12, weight: 600, family: ink('--font-ui') },
          },
        },
        y: { min: 0, max: largest * 1.14, display: false },
      },
    },
    plugins: [marks({ classes, scenarios }, ink)],
  })
}

function marks({ scenarios }: Multiples, ink: Ink): Plugin {
  const small = scenarios.length > 4
  return {
    id: 'multiples',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const y = chart.scales.y
      if (y === undefined) return
      ctx.save()
      ctx.textAlign = 'center'
      for (const [series, { letter, ink: own, values, controls }] of scenarios.entries()) {
        for (const [at, bar] of chart.getDatasetMeta(series).data.entries()) {
          const value = values[at]
          if (value === null || value === undefined) continue
          const half = 'width' in bar && typeof bar.width === 'number' ? bar.width / 2 : 8
          const control = controls[at]
          let top = bar.y
          if (control !== null && control !== undefined) {
            const line = y.getPixelForValue(control)
            top = Math.min(top, line)
            ctx.fillStyle = ink('--ch-norm')
            ctx.fillRect(bar.x - half - 2, line - 1, half * 2 + 4, 2)
          }
          ctx.fillStyle = ink('--text-2')
          ctx.font = `11px ${ink('--font-ui')}`
          ctx.textBaseline = 'bottom'
          // Six bars leave no room for every number; the table above has them.
          if (!small || half > 12) ctx.fillText(formatNumber(value), bar.x, top - 2)
          ctx.fillStyle = ink(own)
          ctx.font = `600 11px ${ink('--font-ui')}`
          ctx.textBaseline = 'top'
          ctx.fillText(letter, bar.x, chartArea.bottom + 3)
        }
      }
      ctx.restore()
    },
  }
}
