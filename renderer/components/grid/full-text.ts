import type { PointerEvent } from 'react'

/** A text that is cut off is shown whole under the pointer; one that is not needs no second telling. */
export function showFullText({ target }: PointerEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row] > [data-column]') : null
  if (cell === null) return
  const words = cell.querySelector<HTMLElement>(':scope > span:not([title])') ?? cell
  if (words.scrollWidth > words.clientWidth) cell.title = words.textContent
  else cell.removeAttribute('title')
}
