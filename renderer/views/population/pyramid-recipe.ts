/** Ages of one year: men to the left, women to the right, the names of the groups between them, the base year as an outline. */
import type { Plugin } from 'chart.js'
import type { AgeGroup } from '../../../shared/population/projection.ts'
import type { Ink } from '../../components/chart/ink.ts'
import type { ChartRecipe } from '../../components/chart/use-chart.ts'
import { formatNumber } from '../../components/format.ts'
import { niceStep } from './chart-data.ts'

export type PyramidData = {
  readonly groups: readonly AgeGroup[]
  /** The same groups in the base year; empty where it is the year shown or has other groups. */
  readonly before: readonly AgeGroup[]
  /** The longest bar of all years, so that bars keep their scale while the year moves. */
  readonly most: number
  readonly male: string
  readonly female: string
}

export const groupName = ({ from, to }: Pick<AgeGroup, 'from' | 'to'>): string =>
  to === undefined ? `${from}+` : from === to ? String(from) : `${from}–${to}`

/** Both sexes apart, or together on one side where they are not known apart. */
export const isApart = (groups: readonly AgeGroup[]): boolean =>
  groups.length > 0 && groups.every(({ male, female }) => male !== undefined && female !== undefined)

export const longestBar = (groups: readonly AgeGroup[]): number =>
  groups.reduce((most, { persons, male, female }) => Math.max(most, male ?? persons, female ?? 0), 0)

const WAN = 10_000
/** Least distance of figures under the bars, px. */
const TICKS = 34

export function pyramidRecipe(data: PyramidData, ink: Ink): ReturnType<ChartRecipe> {
  const groups = data.groups.toReversed()
  const apart = isApart(data.groups)
  const most = Math.max(data.most / WAN, 0.001) * 1.04
  // The names stand in a gap around 0 a sixth of the width.
  const gap = apart ? most * 0.2 : 0
  const bar = (values: readonly number[], color: string) => ({
    data: [...values],
    backgroundColor: color,
    stack: 'people',
    barPercentage: 0.86,
    categoryPercentage: 1,
  })
  const clear = 'rgba(0,0,0,0)'
  return {
    type: 'bar',
    data: {
      labels: groups.map(groupName),
      datasets: apart
        ? [
            bar(
              groups.map(() => -gap),
              clear,
            ),
            bar(
              groups.map(({ male = 0 }) => -male / WAN),
              ink('--ch-fill-2'),
            ),
            bar(
              groups.map(() => gap),
              clear,
            ),
            bar(
              groups.map(({ female = 0 }) => female / WAN),
              ink('--ch-fill'),
            ),
          ]
        : [
            bar(
              groups.map(({ persons }) => persons / WAN),
              ink('--ch-fill-2'),
            ),
          ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { top: 16, bottom: 16, left: apart ? 4 : 0, right: 4 } },
      scales: {
        x: { display: false, stacked: true, min: apart ? -most - gap : 0, max: most + gap },
        y: {
          display: !apart,
          stacked: true,
          grid: { display: false },
          border: { display: false },
          ticks: { color: ink('--text-3'), autoSkip: false, font: { size: 11, family: ink('--font-ui') } },
        },
      },
    },
    plugins: [frame(data, apart, gap, most, ink)],
  }
}

function frame(data: PyramidData, apart: boolean, gap: number, most: number, ink: Ink): Plugin {
  const groups = data.groups.toReversed()
  const before = data.before.toReversed()
  return {
    id: 'frame',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x } }) {
      if (x === undefined) return
      let step = niceStep(most * 1.6)
      while (x.getPixelForValue(step) - x.getPixelForValue(0) < TICKS && step < most) step *= 2
      ctx.save()
      ctx.strokeStyle = ink('--grid')
      ctx.fillStyle = ink('--text-3')
      ctx.font = `11px ${ink('--font-ui')}`
      ctx.textAlign = 'center'
      ctx.textBaseline = 'top'
      for (const side of apart ? [-1, 1] : [1])
        for (let value = 0; value <= most; value += step) {
          const at = Math.round(x.getPixelForValue(side * (gap + value))) + 0.5
          ctx.beginPath()
          ctx.moveTo(at, chartArea.top)
          ctx.lineTo(at, chartArea.bottom)
          ctx.stroke()
          ctx.fillText(formatNumber(value, step < 0.1 ? 2 : step < 1 ? 1 : 0), at, chartArea.bottom + 3)
        }
      ctx.restore()
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const { x } = chart.scales
      if (x === undefined) return
      const height = (chartArea.bottom - chartArea.top) / Math.max(1, groups.length)
      ctx.save()
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'center'
      ctx.fillStyle = ink('--text-3')
      ctx.font = `11px ${ink('--font-ui')}`
      // Where rows are lower than a line of text every second or fourth group is named, the youngest always.
      const every = height >= 11 ? 1 : height >= 6 ? 2 : 4
      if (apart)
        for (const [index, group] of groups.entries())
          if ((groups.length - 1 - index) % every === 0)
            ctx.fillText(groupName(group), x.getPixelForValue(0), chartArea.top + (index + 0.5) * height)
      ctx.strokeStyle = ink('--ch-ink')
      ctx.lineWidth = 1.2
      const outline = (side: number, of: (group: AgeGroup) => number): void => {
        ctx.beginPath()
        for (const [index, group] of before.entries()) {
          const at = x.getPixelForValue(side * (gap + of(group) / WAN))
          ctx.lineTo(at, chartArea.top + index * height)
          ctx.lineTo(at, chartArea.top + (index + 1) * height)
        }
        ctx.stroke()
      }
      if (before.length === groups.length && apart && isApart(before)) {
        outline(-1, ({ male = 0 }) => male)
        outline(1, ({ female = 0 }) => female)
      } else if (before.length === groups.length && !apart) outline(1, ({ persons }) => persons)
      if (apart) {
        const total = (of: (group: AgeGroup) => number): string =>
          formatNumber(groups.reduce((sum, group) => sum + of(group), 0) / WAN, 2)
        ctx.font = `600 12px ${ink('--font-ui')}`
        ctx.fillStyle = ink('--text-2')
        ctx.textBaseline = 'bottom'
        ctx.textAlign = 'left'
        ctx.fillText(`${data.male} ${total(({ male = 0 }) => male)}`, chartArea.left, chartArea.top - 2)
        ctx.textAlign = 'right'
        ctx.fillText(`${total(({ female = 0 }) => female)} ${data.female}`, chartArea.right, chartArea.top - 2)
      }
      ctx.restore()
    },
  }
}
