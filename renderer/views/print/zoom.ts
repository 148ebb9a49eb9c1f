import { useEffect, useRef } from 'react'

export const smallest = 0.2
export const largest = 2
const step = 1.2

export const zoomed = (scale: number, direction: 1 | -1): number =>
  Math.min(largest, Math.max(smallest, direction > 0 ? scale * step : scale / step))

/** Ctrl with +, − and 0 as everywhere; the window itself does not zoom then. null: as large as the place allows. */
export function useZoomKeys(scale: number, onZoom: (zoom: number | null) => void): void {
  const now = useRef({ scale, onZoom })
  now.current = { scale, onZoom }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      const { scale: at, onZoom: zoom } = now.current
      if (event.key === '+' || event.key === '=') zoom(zoomed(at, 1))
      else if (event.key === '-') zoom(zoomed(at, -1))
      else if (event.key === '0') zoom(null)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
