/**
 * A chart on paper: lines, areas and words, sharp at every size, without a canvas. The same drawing stands in the preview, in html, in
 * the PDF and, as a picture, in Word. Bars are told apart by tone and hatching; every number stands at its bar.
 */
import type { Bar, ChartModel, Fill } from '../charts/chart-model.ts'
import { scaleOf } from '../charts/scale.ts'
import { type Language, message, say } from '../text/message.ts'
import { chartInk } from './chart-ink.ts'
import { escapeHtml } from './escape-html.ts'
import { breakLines } from './layout/break-lines.ts'
import { clampLines } from './layout/clamp-lines.ts'
import { textWidth } from './layout/text-width.ts'
import { fontStack } from './print-fonts.ts'

export type Drawing = { readonly svg: string; readonly width: number; readonly height: number }

const size = 12
const lineHeight = 15
const legendHeight = 24
const foot = 6
/** Widest part of the drawing that names may take. */
const nameShare = 0.34
const gap = 6

export function chartSvg(chart: ChartModel, width: number, language: Language): Drawing {
  const legend = legendOf(chart, width, language)
  const body =
    chart.arrangement === 'mirror' ? mirrored(chart, width, legend.height) : rows(chart, width, legend.height)
  const height = Math.ceil(body.bottom + foot)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(chart.alt)}" font-family="${fontStack('body').replaceAll('"', "'")}" font-size="${size}" fill="${chartInk.text}">`,
    ...legend.parts,
    ...body.parts,
    '</svg>',
  ].join('')
  return { svg, width, height }
}

type Parts = { readonly parts: readonly string[]; readonly bottom: number }

/** What each fill and the tick stand for, and the unit at the right. */
function legendOf(chart: ChartModel, width: number, language: Language) {
  const parts: string[] = []
  let x = 0
  let y = 0
  const put = (label: string, sample: (x: number, y: number) => string): void => {
    const wide = 22 + textWidth(label, size) + 14
    if (x > 0 && x + wide > width - 90) {
      x = 0
      y += lineHeight + 2
    }
    parts.push(sample(x, y), words(x + 22, y + 11, label))
    x += wide
  }
  if (chart.arrangement !== 'steps')
    for (const { label, fill } of chart.series) put(label, (at, top) => area(at, top + 2, 16, 10, fill))
  if (chart.ticks !== undefined)
    put(
      chart.ticks.label,
      (at, top) => `<rect x="${at + 7}" y="${top}" width="2" height="14" fill="${chartInk.tick}"/>`,
    )
  const { from } = scaleOf(chart)
  const cut = chart.arrangement === 'steps' && from > 0
  const unit = say(language, message('chart.unitLine', { unit: chart.unit }))
  const said = cut ? `${unit}${say(language, message('chart.axisFrom', { from }))}` : unit
  if (chart.unit !== '') parts.push(words(width, 11, said, 'end'))
  return { parts, height: y + legendHeight }
}

/** Bars of a label under each other, its name at the left; steps go on where the one before ended. */
function rows(chart: ChartModel, width: number, top: number): Parts {
  const { labels, series, ticks } = chart
  const names = labels.map((label) => clampLines(breakLines(label, width * nameShare, size), 2))
  const nameWidth = Math.min(width * nameShare, Math.max(...names.flat().map((line) => textWidth(line, size)))) + gap
  const ends = series.flatMap(({ bars }) => bars.map((bar) => (bar === undefined ? 0 : textWidth(bar.text, size))))
  const left = Math.ceil(nameWidth)
  const room = width - left - Math.max(...ends) - 2 * gap
  const { from, to } = scaleOf(chart)
  const at = (value: number): number => left + ((value - from) / (to - from)) * room
  const bar = series.length > 1 ? 12 : 14
  const parts: string[] = []
  let y = top
  labels.forEach((_, index) => {
    const lines = names[index] ?? []
    const height = Math.max(series.length * bar, lines.length * lineHeight)
    const middle = y + height / 2
    lines.forEach((line, place) => {
      parts.push(words(left - gap, middle + (place - (lines.length - 1) / 2) * lineHeight + 4, line, 'end'))
    })
    const first = middle - (series.length * bar) / 2
    const tick = ticks?.values[index]
    series.forEach(({ bars, fill, fills }, place) => {
      const one = bars[index]
      if (one === undefined) return
      const start = Math.max(from, Math.min(one.from, one.to))
      const end = Math.max(one.from, one.to)
      const rowTop = first + place * bar
      parts.push(area(at(start), rowTop + 0.5, Math.max(0.5, at(end) - at(start)), bar - 2, fills?.[index] ?? fill))
      const beside = labelPlace(at(end), tick === undefined ? undefined : at(tick), textWidth(one.text, size))
      parts.push(words(beside, rowTop + bar / 2 + 3.5, one.text))
      if (chart.arrangement === 'steps' && index + 1 < labels.length) parts.push(connector(at(one.to), rowTop + bar, 8))
    })
    if (tick !== undefined) {
      parts.push(
        `<rect x="${px(at(tick) - 1)}" y="${px(first - 2)}" width="2" height="${px(series.length * bar + 3)}" fill="${chartInk.tick}"/>`,
      )
    }
    y += height + 8
  })
  parts.unshift(
    `<line x1="${px(at(from))}" y1="${top - 3}" x2="${px(at(from))}" y2="${px(y - 4)}" stroke="${chartInk.axis}"/>`,
  )
  return { parts, bottom: y - 8 }
}

/** Behind the bar, or behind the tick where the two would meet. */
const labelPlace = (end: number, tick: number | undefined, wide: number): number =>
  tick !== undefined && tick > end - 2 && tick < end + wide + 10 ? Math.max(end, tick) + 5 : end + 5

const connector = (x: number, y: number, height: number): string =>
  `<line x1="${px(x)}" y1="${px(y)}" x2="${px(x)}" y2="${px(y + height)}" stroke="${chartInk.axis}"/>`

/** Two sides around the names: ages, men at the left and women at the right. */
function mirrored(chart: ChartModel, width: number, top: number): Parts {
  const { labels, series } = chart
  const nameWidth = Math.max(...labels.map((label) => textWidth(label, size))) + 2 * gap
  const ends = series.flatMap(({ bars }) => bars.map((bar) => (bar === undefined ? 0 : textWidth(bar.text, size))))
  const side = (width - nameWidth) / 2
  const room = side - Math.max(...ends) - gap
  const { to } = scaleOf(chart)
  const bar = labels.length > 24 ? 13 : 15
  const parts: string[] = []
  labels.forEach((label, index) => {
    const y = top + index * bar
    parts.push(words(width / 2, y + bar / 2 + 4, label, 'middle'))
    series.forEach(({ bars, fill }, place) => {
      const one: Bar | undefined = bars[index]
      if (one === undefined) return
      const wide = (one.to / to) * room
      const leftSide = place === 0
      const start = leftSide ? side - wide : width - side
      parts.push(area(start, y + 1, Math.max(0.5, wide), bar - 2, fill))
      parts.push(words(leftSide ? start - 4 : start + wide + 4, y + bar / 2 + 4, one.text, leftSide ? 'end' : 'start'))
    })
  })
  return { parts, bottom: top + labels.length * bar }
}

const words = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): string =>
  `<text x="${px(x)}" y="${px(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escapeHtml(text)}</text>`

const px = (value: number): string => String(Number(value.toFixed(2)))

function area(x: number, y: number, width: number, height: number, fill: Fill): string {
  const { paper, line } = chartInk.fills[fill]
  const box = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${paper}" stroke="${chartInk.axis}" stroke-width="0.6"/>`
  if (line === undefined) return box
  const marks = fill === 'dotted' ? dots(x, y, width, height) : hatch(x, y, width, height)
  return marks === ''
    ? box
    : `${box}<path d="${marks}" stroke="${line}" stroke-width="${fill === 'dotted' ? 1.4 : 0.8}" fill="none" stroke-linecap="${fill === 'dotted' ? 'round' : 'butt'}"/>`
}

/** Lines at 45° cut at the edges of the bar: patterns of SVG are not drawn by every program that prints. */
function hatch(x: number, y: number, width: number, height: number): string {
  const found: string[] = []
  for (let at = 5; at < width + height; at += 5) {
    const x1 = Math.min(at, width)
    const x2 = Math.max(0, at - height)
    found.push(`M${px(x + x1)} ${px(y + at - x1)}L${px(x + x2)} ${px(y + at - x2)}`)
  }
  return found.join('')
}

function dots(x: number, y: number, width: number, height: number): string {
  const found: string[] = []
  for (let row = 0; row * 4 + 3 < height; row += 1)
    for (let at = row % 2 === 0 ? 3 : 5; at < width - 1; at += 4)
      found.push(`M${px(x + at)} ${px(y + row * 4 + 3)}h0.01`)
  return found.join('')
}
