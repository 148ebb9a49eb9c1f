import type { ChartModel } from './chart-model.ts'

/** Both ends of the axis of numbers. Bars begin at 0; steps that are small beside the whole begin at a round number below them, which is said. */
export function scaleOf({ arrangement, series, ticks }: ChartModel): { readonly from: number; readonly to: number } {
  const ends = series.flatMap(({ bars }) => bars.flatMap((bar) => (bar === undefined ? [] : [bar.from, bar.to])))
  const marks = (ticks?.values ?? []).filter((value) => value !== undefined)
  const most = Math.max(0, ...ends, ...marks)
  const least = Math.min(0, ...ends, ...marks)
  if (arrangement !== 'steps' || least < 0) return { from: least, to: most === least ? 1 : most }
  const low = Math.min(...ends.filter((value) => value > 0))
  const span = most - low
  if (!Number.isFinite(low) || span === 0 || span > most * 0.25) return { from: 0, to: most === 0 ? 1 : most }
  const unit = 10 ** Math.floor(Math.log10(span))
  return { from: Math.max(0, Math.floor((low - span) / unit) * unit), to: most }
}
