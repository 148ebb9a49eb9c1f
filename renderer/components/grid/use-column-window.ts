import { type RefObject, useEffect, useState } from 'react'
import type { GridColumn } from './grid-row.ts'

/** The columns in view, ends included, counted without the row head. */
export type ColumnWindow = {
  readonly from: number
  readonly to: number
  /** Scrolled sideways: only then row heads lie over other cells, and staying costs a layer for each. */
  readonly moved: boolean
  /** Columns go on beyond the right edge. */
  readonly cut: boolean
}

const all: ColumnWindow = { from: 0, to: Number.MAX_SAFE_INTEGER, moved: false, cut: false }
/** Pixels on either side that are drawn before they are seen. */
const MARGIN = 240

/** Of a table much wider than the screen only the cells in view are made; a narrow one is made whole. */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  headWidth: number,
  wanted: boolean,
): ColumnWindow {
  const [shown, setShown] = useState(all)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const whole = columns.reduce((total, { width }) => total + width, headWidth)
    let room = element.clientWidth
    const look = (): void => {
      const scrolled = element.scrollLeft
      const moved = scrolled > 0
      const cut = scrolled + room < whole - 1
      const left = scrolled - MARGIN
      const right = scrolled + room - headWidth + MARGIN
      let from = columns.length
      let to = -1
      let edge = 0
      for (const [index, { width }] of columns.entries()) {
        if (edge + width >= left && edge <= right) {
          from = Math.min(from, index)
          to = index
        }
        edge += width
      }
      const next: ColumnWindow = wanted ? { from, to, moved, cut } : { ...all, moved, cut }
      setShown((was) => (same(was, next) ? was : next))
    }
    look()
    const resized = new ResizeObserver(() => {
      room = element.clientWidth
      look()
    })
    resized.observe(element)
    // Before the rows are made for the new place: asked after that, the place would have to be laid out first.
    element.addEventListener('scroll', look, { capture: true, passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look, { capture: true })
    }
  }, [scroller, columns, headWidth, wanted])
  return shown
}

const same = (a: ColumnWindow, b: ColumnWindow): boolean =>
  a.from === b.from && a.to === b.to && a.moved === b.moved && a.cut === b.cut
