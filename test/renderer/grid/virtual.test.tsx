import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { activeCell, at, editor, manyRows, mountGrid, unmountAll } from './mount-grid.tsx'

afterEach(unmountAll)

const grid = (): HTMLElement => document.querySelector<HTMLElement>('[role="grid"]') ?? document.body
const isUncovered = (cell: HTMLElement): boolean => {
  const box = cell.getBoundingClientRect()
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return top !== null && cell.contains(top)
}

test('of 10 000 rows only those near the window are in the document, and all are counted', () => {
  mountGrid(manyRows(10_000), 500)
  expect(grid().getAttribute('aria-rowcount')).toBe('10002')
  expect(document.querySelectorAll('tr[data-row]').length).toBeLessThan(60)
})

test('rows and cells in view have no style of their own, wherever one has scrolled to, and stand where they are counted', async () => {
  // Chromium keeps one entry for each style of an element and looks through all of them for the next: frames grew slower and slower.
  mountGrid(manyRows(10_000), 500)
  await userEvent.click(at('r1', 'planned'))
  const scroller = grid().parentElement
  for (const top of [0, 26 * 300, 26 * 9_000]) {
    scroller?.scrollTo(0, top)
    await expect.poll(() => document.querySelector(`tr[data-row="r${top / 26 + 7}"]`)).not.toBeNull()
    const styled = [...document.querySelectorAll<HTMLElement>('tbody :is(tr, td)[style]')]
    // The group head that stays, the row of the cursor and its cell.
    expect(styled.length).toBeLessThanOrEqual(3)
    const row = at(`r${top / 26 + 7}`, 'planned').getBoundingClientRect()
    const box = scroller?.getBoundingClientRect()
    expect(row.top - (box?.top ?? 0)).toBeCloseTo(32 + 7 * 26, 0)
  }
  expect(at('r1', 'planned').closest('tr')?.getAttribute('aria-rowindex')).toBe('3')
})

test('Ctrl+End and Ctrl+Home cross 10 000 rows and typing goes on there', async () => {
  const { edits } = mountGrid(manyRows(10_000), 500)
  await userEvent.click(at('r1', 'planned'))
  await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowLeft}')
  expect(activeCell()).toBe('r9999 planned')
  await expect.poll(() => isUncovered(at('r9999', 'planned'))).toBe(true)
  await userEvent.keyboard('7{Enter}')
  expect(edits).toEqual([[{ row: 'r9999', column: 'planned', value: 7 }]])
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  expect(activeCell()).toBe('g0 :head')
})

test('PageDown moves by a page, and the cursor is never under head, group heads or foot', async () => {
  mountGrid(manyRows(1_000), 500)
  await userEvent.click(at('r1', 'planned'))
  for (let i = 0; i < 12; i++) {
    await userEvent.keyboard('{PageDown}')
    const [row = '', column = ''] = activeCell().split(' ')
    await expect.poll(() => isUncovered(at(row, column))).toBe(true)
  }
  for (let i = 0; i < 30; i++) {
    await userEvent.keyboard('{ArrowUp}')
    const [row = '', column = ''] = activeCell().split(' ')
    await expect.poll(() => isUncovered(at(row, column))).toBe(true)
  }
})

test('the head of the group one is in stays under the column heads', async () => {
  mountGrid(manyRows(1_000), 500)
  const scroller = grid().parentElement
  scroller?.scrollTo(0, 26 * 70)
  await expect.poll(() => document.querySelector('tr[data-row="g50"]')).not.toBeNull()
  await expect.poll(() => isUncovered(at('g50', ':head').querySelector('span') ?? document.body)).toBe(true)
  const head = document.querySelector('thead')?.getBoundingClientRect()
  expect(at('g50', ':head').getBoundingClientRect().top).toBeCloseTo(head?.bottom ?? 0, 0)
})

test('rows whose numbers did not change are not touched by new results', async () => {
  const { recompute } = mountGrid()
  const touched: Node[] = []
  const observer = new MutationObserver((records) => touched.push(...records.map((record) => record.target)))
  observer.observe(grid(), { subtree: true, childList: true, characterData: true, attributes: true })
  recompute()
  await userEvent.click(at('nancheng', 'planned'))
  observer.takeRecords()
  touched.length = 0
  await userEvent.keyboard('22{Enter}')
  await expect.poll(() => at('nancheng', 'planned').textContent).toBe('22')
  const rows = new Set(
    touched.map((node) => (node instanceof Element ? node : node.parentElement)?.closest('tr')?.dataset.row),
  )
  expect([...rows].filter((row) => row !== undefined).sort()).toEqual(['binhe', 'nancheng'])
  observer.disconnect()
})

test('roles and names are sound', async () => {
  const { container } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  expect(editor().getAttribute('aria-label')).toBe('舒兰市人民医院，2025年规划')
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)).toEqual([])
})

test('a number that changed lights up in place, and not for those who asked for less motion', async () => {
  const lit: string[] = []
  const animate = vi.spyOn(HTMLElement.prototype, 'animate').mockImplementation(function (this: HTMLElement) {
    lit.push(`${this.closest('tr')?.dataset.row} ${this.dataset.column}`)
    return new Animation()
  })
  mountGrid()
  await userEvent.click(at('nancheng', 'planned'))
  await userEvent.keyboard('22{Enter}')
  await expect.poll(() => lit).toEqual(['nancheng planned'])
  const devtools = cdp() as unknown as { send(method: string, params: Record<string, unknown>): Promise<unknown> }
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
  await userEvent.keyboard('{ArrowUp}23{Enter}')
  await expect.poll(() => at('nancheng', 'planned').textContent).toBe('23')
  await devtools.send('Emulation.setEmulatedMedia', { features: [] })
  expect(lit).toHaveLength(1)
  animate.mockRestore()
})
