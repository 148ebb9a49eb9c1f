import { type RefObject, useEffect, useState } from 'react'
import type { GridColumn } from './grid-row.ts'

/** The columns in view, ends included, counted without the row head. */
export type ColumnWindow = {
  readonly from: number
  readonly to: number
  /** Scrolled sideways: only then row heads lie over other cells, and staying costs a layer for each. */
  readonly moved: boolean
}

const all: ColumnWindow = { from: 0, to: Number.MAX_SAFE_INTEGER, moved: false }
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
    if (element === null || !wanted) return
    let room = element.clientWidth
    const look = (): void => {
      const scrolled = element.scrollLeft
      const moved = scrolled > 0
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
      setShown((was) => (was.from === from && was.to === to && was.moved === moved ? was : { from, to, moved }))
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
  return wanted ? shown : all
}
