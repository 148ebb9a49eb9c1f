import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { GridRow } from './grid-row.ts'

/** A number that changed in place lights up and fades; nothing moves. Cells that come into view did not change. */
export function useFlash(line: RefObject<HTMLElement | null>, row: GridRow): void {
  const last = useRef(row)
  useLayoutEffect(() => {
    const before = last.current
    if (before === row) return
    last.current = row
    if (before.key !== row.key) return
    for (const cell of line.current?.querySelectorAll<HTMLElement>('td[data-column]') ?? []) {
      const column = cell.dataset.column ?? ''
      if (before.cells[column]?.text === row.cells[column]?.text) continue
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
      cell.animate([{ backgroundColor: 'var(--changed)' }, {}], { duration: 120, easing: 'ease-out' })
    }
  }, [line, row])
}
