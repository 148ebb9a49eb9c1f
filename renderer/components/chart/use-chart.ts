/** One Chart.js drawing on a canvas: made once, given new data in place, never animated. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import { afterPaint } from './after-paint.ts'
import { type Ink, inkOf } from './ink.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement)

export type ChartRecipe = (
  ink: Ink,
) => ChartConfiguration<'line' | 'bar', { x: number; y: number }[] | number[] | ([number, number] | null)[], string>

/** Draws after the numbers are on screen: a chart may follow the table by a frame, never hold it up. */
export function useChart(recipe: ChartRecipe): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef<{ chart: Chart; theme: string } | null>(null)
  const theme = useSyncExternalStore(onThemeChange, themeName)
  useEffect(
    () =>
      afterPaint(() => {
        const element = canvas.current
        if (element === null) return
        const ink = inkOf(theme)
        const { type, data, options, plugins } = recipe(ink)
        const all = {
          ...options,
          animation: false as const,
          responsive: true,
          maintainAspectRatio: false,
          events: [],
          font: { family: ink('--font-ui'), size: 12 },
        }
        // Plugins close over their data, so a drawing with plugins of its own is made anew.
        if (drawn.current !== null && drawn.current.theme === theme && plugins === undefined) {
          drawn.current.chart.data = data
          drawn.current.chart.options = all
          drawn.current.chart.update('none')
          return
        }
        drawn.current?.chart.destroy()
        const chart = new Chart(element, { type, data, options: all, ...(plugins !== undefined && { plugins }) })
        drawn.current = { chart: chart as Chart, theme }
      }),
    [recipe, theme],
  )
  useEffect(
    () => () => {
      drawn.current?.chart.destroy()
      drawn.current = null
    },
    [],
  )
  return canvas
}

const themeName = (): string => document.documentElement.dataset.theme ?? ''

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
