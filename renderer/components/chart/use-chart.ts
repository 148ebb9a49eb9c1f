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

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement)

/** Ink of the charts: a canvas cannot read CSS variables by itself. */
export type Ink = (token: string) => string

export type ChartRecipe = (
  ink: Ink,
) => ChartConfiguration<'line' | 'bar', { x: number; y: number }[] | number[], string>

export function useChart(recipe: ChartRecipe): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useSyncExternalStore(onThemeChange, themeName)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    // Drawn anew for another theme: its inks are read from the computed style.
    element.dataset.drawnFor = theme
    const style = getComputedStyle(element)
    const ink: Ink = (token) => style.getPropertyValue(token).trim()
    const made = recipe(ink)
    const chart = new Chart(element, {
      ...made,
      options: {
        ...made.options,
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        font: { family: ink('--font-ui'), size: 12 },
      },
    })
    return () => chart.destroy()
  }, [recipe, theme])
  return canvas
}

const themeName = (): string => document.documentElement.dataset.theme ?? ''

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
