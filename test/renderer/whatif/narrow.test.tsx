/** The what-if bar beside the guide in a small window: nothing lies over anything else. */
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { computed, mountApp, unmountAll } from '../app/mount-app.tsx'

afterEach(unmountAll)

test.each([860, 1130])('with %d px of room every command stands apart', async (width) => {
  const { session } = await mountApp()
  await computed(session)
  const bar = page.getByRole('region', { name: '假设' }).element()
  const main = bar.closest('main') ?? bar.parentElement
  if (!(main instanceof HTMLElement)) throw new Error('the bar stands nowhere')
  main.style.width = `${width}px`
  main.style.maxWidth = `${width}px`
  const boxes = [...bar.querySelectorAll('button')].map((b) => b.getBoundingClientRect())
  expect(boxes.length).toBeGreaterThan(2)
  expect(boxes.every((b) => b.width > 40)).toBe(true)
  const apart = (a: DOMRect, b: DOMRect) =>
    a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
  expect(boxes.every((a, i) => boxes.slice(i + 1).every((b) => apart(a, b)))).toBe(true)
  expect(Math.max(...boxes.map((b) => b.right))).toBeLessThanOrEqual(bar.getBoundingClientRect().right)
})
