import type { Plugin } from 'chart.js'
import { useMemo } from 'react'
import { message } from '../../../shared/text/message.ts'
import type { Ink } from '../../components/chart/ink.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import type { BedRow } from './bed-rows.ts'
import styles from './OverviewStage.module.css'

type Props = { readonly rows: readonly BedRow[]; readonly baseYear: number; readonly targetYear: number }

/** Base and planned as two bars per class, the control total a tick across the planned one. Its table is below it. */
export function BedChart({ rows, baseYear, targetYear }: Props): React.ReactElement {
  const say = useSay()
  // The drawing is made anew when a number changes, not when the page renders.
  const shape = JSON.stringify(rows)
  const recipe = useMemo((): ChartRecipe => {
    const data = JSON.parse(shape) as BedRow[]
    return (ink) => bedRecipe(data, ink)
  }, [shape])
  const canvas = useChart(recipe)
  const spoken = rows
    .map(({ label, base, planned, control }) => `${label} ${base ?? '—'} → ${planned ?? '—'} / ${control ?? '—'}`)
    .join('; ')

  return (
    <figure className={styles.figure}>
      <figcaption>
        <b>{say(message('screen.overview.beds'))}</b>
        <span className={styles.captionNote}>{say(message('screen.overview.bedsUnit'))}</span>
        <i className={styles.keyBase} />
        <span>{say(message('screen.overview.baseColumn', { year: baseYear }))}</span>
        <i className={styles.keyPlanned} />
        <span>{say(message('screen.overview.plannedColumn', { year: targetYear }))}</span>
      </figcaption>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{say(message('screen.overview.bedsEmpty'))}</p>
      ) : (
        <div className={styles.canvas}>
          <canvas ref={canvas} role="img" aria-label={`${say(message('screen.overview.beds'))}: ${spoken}`} />
        </div>
      )}
    </figure>
  )
}

/** Class names longer than this are cut on the axis; the table below has them whole. */
const LONGEST_LABEL = 11

function bedRecipe(rows: readonly BedRow[], ink: Ink): ReturnType<ChartRecipe> {
  const largest = Math.max(1, ...rows.flatMap(({ base = 0, planned = 0, control = 0 }) => [base, planned, control]))
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => (label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label)),
      datasets: [
        {
          data: rows.map(({ base }) => base ?? 0),
          backgroundColor: ink('--ch-fill'),
          maxBarThickness: 14,
          barPercentage: 1,
          categoryPercentage: 0.62,
        },
        {
          data: rows.map(({ planned }) => planned ?? 0),
          backgroundColor: ink('--ch-fill-2'),
          maxBarThickness: 20,
          barPercentage: 1,
          categoryPercentage: 0.62,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { top: 2, bottom: 2 } },
      scales: {
        // Room for the number at the end of the longest bar.
        x: { min: 0, max: largest * 1.18, display: false },
        y: {
          grid: { display: false },
          border: { color: ink('--line-strong') },
          ticks: { color: ink('--text'), autoSkip: false, font: { size: 12, family: ink('--font-ui') } },
        },
      },
    },
    plugins: [direct(rows, ink)],
  }
}

/** Numbers at the ends of the bars, and the 2 px tick of the control total across the planned bar. */
function direct(rows: readonly BedRow[], ink: Ink): Plugin {
  return {
    id: 'direct',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const x = chart.scales.x
      if (x === undefined) return
      ctx.save()
      ctx.textBaseline = 'middle'
      for (const [index, row] of rows.entries()) {
        const [base, planned] = [chart.getDatasetMeta(0).data[index], chart.getDatasetMeta(1).data[index]]
        if (base === undefined || planned === undefined) continue
        ctx.font = `11px ${ink('--font-ui')}`
        ctx.fillStyle = ink('--text-3')
        if (row.base !== undefined) ctx.fillText(formatNumber(row.base), base.x + 5, base.y)
        const end = Math.max(planned.x, row.control === undefined ? 0 : x.getPixelForValue(row.control))
        ctx.font = `600 12px ${ink('--font-ui')}`
        ctx.fillStyle = ink('--text')
        if (row.planned !== undefined) ctx.fillText(formatNumber(row.planned), end + 5, planned.y)
        if (row.control === undefined) continue
        ctx.fillStyle = ink('--ch-norm')
        ctx.fillRect(Math.round(x.getPixelForValue(row.control)) - 1, planned.y - 10, 2, 20)
      }
      ctx.restore()
    },
  }
}
