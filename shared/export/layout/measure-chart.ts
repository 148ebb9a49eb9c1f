import type { ChartItem } from '../../annex/annex-model.ts'
import type { Language } from '../../text/message.ts'
import { chartSvg } from '../chart-svg.ts'
import { noteParagraph } from '../note-paragraph.ts'
import { breakEvenly, breakLines } from './break-lines.ts'
import { clampLines } from './clamp-lines.ts'
import type { MeasuredChart } from './flow.ts'
import type { HeadingLevel } from './measured-table.ts'
import { captionLine, chartNoteLine, noteGap, type, typeArea } from './page-geometry.ts'

/** Drawing, caption below it, notes. */
export function measureChart(
  { key, chart, caption, notes }: ChartItem,
  level: HeadingLevel,
  language: Language,
): MeasuredChart {
  const { svg, height } = chartSvg(chart, typeArea.width, language)
  const words = caption.label === '' ? caption.title : `${caption.label}\u3000${caption.title}`
  const lines = clampLines(breakEvenly(words, typeArea.width, type.caption), 3)
  const below = notes.length === 0 ? [] : breakLines(noteParagraph(notes, language), typeArea.width, type.small)
  const noteHeight = below.length === 0 ? 0 : noteGap + below.length * chartNoteLine
  return {
    key,
    level,
    svg,
    svgHeight: height,
    caption: lines,
    notes: below,
    height: height + lines.length * captionLine + noteHeight,
  }
}
