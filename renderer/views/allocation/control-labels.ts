/** Direct labels of the control line, so that no legend is needed: planned line, current and baseline point, crossing. */
import type { Chart, Plugin } from 'chart.js'
import { type Language, message, say } from '../../../shared/text/message.ts'
import type { Ink } from '../../components/chart/ink.ts'
import { formatNumber } from '../../components/format.ts'
import { type ControlLine, controlAt } from './control-line.ts'

type Pen = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly area: Chart['chartArea']
  readonly ctx: CanvasRenderingContext2D
  readonly ink: Ink
}

/** Room in pixels below which two labels would run into each other. */
const CROWDED = 110

export function controlLabels(line: ControlLine, language: Language, ink: Ink): Plugin {
  const draw = (chart: Chart, what: (pen: Pen) => void): void => {
    const { x, y } = chart.scales
    if (x === undefined || y === undefined) return
    chart.ctx.save()
    what({
      x: (v) => x.getPixelForValue(v),
      y: (v) => y.getPixelForValue(v),
      area: chart.chartArea,
      ctx: chart.ctx,
      ink,
    })
    chart.ctx.restore()
  }
  return {
    id: 'labels',
    beforeDatasetsDraw: (chart) => draw(chart, (pen) => drawPlanned(pen, line)),
    afterDatasetsDraw: (chart) => draw(chart, (pen) => drawPoints(pen, line, language)),
  }
}

/** The planned total as a level line, and the excess over the control line as a tint. */
function drawPlanned({ ctx, ink, x, y, area: { left, right } }: Pen, line: ControlLine): void {
  if (line.planned === undefined || line.crossing === undefined) return
  const planned = y(line.planned)
  const end = Math.min(line.x.high, Math.max(line.x.low, line.crossing))
  ctx.fillStyle = ink('--over-bg')
  ctx.beginPath()
  ctx.moveTo(left, planned)
  ctx.lineTo(x(end), planned)
  ctx.lineTo(x(end), y(controlAt(line, end)))
  ctx.lineTo(left, y(controlAt(line, line.x.low)))
  ctx.fill()
  ctx.strokeStyle = ink('--ch-fill-2')
  ctx.lineWidth = 1.6
  ctx.beginPath()
  ctx.moveTo(left, planned)
  ctx.lineTo(right, planned)
  ctx.stroke()
}

function drawPoints(pen: Pen, line: ControlLine, language: Language): void {
  const { ctx, ink, x, y, area } = pen
  const words = (key: Parameters<typeof message>[0], args: Record<string, string>): string =>
    say(language, message(key, args))
  const { now, baseline, crossing } = line
  const planned = line.planned ?? now.y
  const over = planned - now.y
  const nowX = x(now.x)
  const nowY = y(now.y)
  const plannedY = y(planned)
  const crossingX = over > 0 && crossing !== undefined && x(crossing) <= area.right ? x(crossing) : undefined

  if (line.planned !== undefined)
    write(
      pen,
      words('chart.control.planned', { value: formatNumber(planned) }),
      area.left + 2,
      plannedY - 5,
      '--text-2',
      'left',
    )

  ctx.strokeStyle = ink(over > 0 ? '--over-mark' : '--ch-muted')
  ctx.lineWidth = 1.2
  ctx.beginPath()
  ctx.moveTo(nowX, plannedY)
  ctx.lineTo(nowX, nowY)
  ctx.stroke()

  // The excess has its own label only where there is room for it between the lines.
  const apart = Math.abs(plannedY - nowY) > 24
  const tone = baseline === undefined ? '--ch-ink' : '--accent'
  if (apart && over !== 0) {
    const key = over > 0 ? 'chart.control.over' : 'chart.control.room'
    write(
      pen,
      words(key, { value: formatNumber(Math.abs(over)) }),
      nowX - 7,
      (plannedY + nowY) / 2 + 4,
      over > 0 ? '--over' : '--text-2',
      'right',
      true,
    )
  }
  const label =
    apart || over === 0
      ? words('chart.now', { value: formatNumber(now.y) })
      : words(over > 0 ? 'chart.nowOver' : 'chart.nowRoom', {
          value: formatNumber(now.y),
          over: formatNumber(Math.abs(over)),
        })
  const rightNeighbours = [crossingX, baseline === undefined ? undefined : x(baseline.x)].filter(
    (px) => px !== undefined && px > nowX && px - nowX < CROWDED,
  )
  const below = nowY + 17
  // To the left the line lies lower: the label goes under its lowest place there.
  const fall = (y(controlAt(line, line.x.low)) - nowY) * (CROWDED / Math.max(1, nowX - area.left))
  // Room left: the line of what is planned may run where the label would stand; above the point, to its left, nothing does.
  const struck = over < 0 && Math.abs(plannedY - (below - 4)) < 11
  if (struck) write(pen, label, nowX - 6, nowY - 8, tone, 'right', true)
  else if (rightNeighbours.length > 0 && nowX - area.left > CROWDED)
    write(pen, label, nowX + 4, below + fall, tone, 'right', true)
  else write(pen, label, nowX + 8, below, tone, 'left', true)
  ctx.fillStyle = ink(tone)
  ctx.fillRect(nowX - 3.5, nowY - 3.5, 7, 7)

  ctx.lineWidth = 1.4
  ctx.strokeStyle = ink('--ch-ink')
  if (baseline !== undefined) {
    const bx = x(baseline.x)
    const by = y(baseline.y)
    const near = Math.abs(bx - nowX) < 48
    // Where only the norm is another, both points stand over each other.
    const crowded = near && bx >= nowX && Math.abs(by + 18 - below) < 14
    const beside = by < nowY ? by - 9 : below + 14
    shape(pen, () => ctx.arc(bx, by, 3.5, 0, Math.PI * 2))
    write(
      pen,
      words('chart.baseline', { value: formatNumber(baseline.y) }),
      bx,
      crowded ? beside : near && bx < nowX ? by - 9 : by + 18,
      '--text-2',
      near ? (bx < nowX ? 'right' : 'left') : 'center',
    )
  }
  if (crossingX !== undefined) {
    shape(pen, () => {
      ctx.moveTo(crossingX, plannedY - 4.5)
      ctx.lineTo(crossingX + 4.5, plannedY)
      ctx.lineTo(crossingX, plannedY + 4.5)
      ctx.lineTo(crossingX - 4.5, plannedY)
      ctx.closePath()
    })
    // Above the line where the baseline’s label stands below.
    const taken = baseline !== undefined && Math.abs(crossingX - x(baseline.x)) < CROWDED
    write(
      pen,
      words('chart.control.crossing', { population: formatNumber(crossing ?? 0, 2) }),
      crossingX + (taken ? -4 : 9),
      taken ? plannedY - 9 : plannedY + 17,
      '--text-2',
      taken ? 'right' : 'left',
    )
  }
}

function shape({ ctx, ink }: Pen, path: () => void): void {
  ctx.fillStyle = ink('--bg-surface')
  ctx.beginPath()
  path()
  ctx.fill()
  ctx.stroke()
}

/** Words on the canvas, kept inside the drawing, with a rim of the surface so that lines do not cut them. */
function write(
  { ctx, ink, area }: Pen,
  words: string,
  at: number,
  base: number,
  tone: string,
  align: 'left' | 'right' | 'center',
  strong = false,
): void {
  ctx.font = `${strong ? 600 : 400} 12px ${ink('--font-ui')}`
  ctx.textAlign = 'left'
  const width = ctx.measureText(words).width
  const from = align === 'left' ? at : align === 'right' ? at - width : at - width / 2
  const left = Math.max(area.left + 2, Math.min(area.right + 12 - width, from))
  const up = Math.max(area.top + 9, Math.min(area.bottom - 4, base))
  ctx.save()
  ctx.lineJoin = 'round'
  ctx.lineWidth = 3
  ctx.strokeStyle = ink('--bg-surface')
  ctx.globalAlpha = 0.75
  ctx.strokeText(words, left, up)
  ctx.globalAlpha = 1
  ctx.fillStyle = ink(tone)
  ctx.fillText(words, left, up)
  ctx.restore()
}
