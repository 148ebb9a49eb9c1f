import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeCell, at, editor, mountGrid, unmountAll } from './mount-grid.tsx'

afterEach(unmountAll)

const press = (keys: string): Promise<void> => userEvent.keyboard(keys)
const start = async (row = 'renmin', column = 'planned') => {
  const mounted = mountGrid()
  await userEvent.click(at(row, column))
  return mounted
}
const selected = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map(
    (cell) => `${cell.closest('tr')?.dataset.row} ${cell.dataset.column}`,
  )

test('one tab stop; Tab goes right, Enter down, Shift takes both back', async () => {
  const { container } = await start('renmin', 'base')
  expect(
    container.querySelectorAll('[tabindex="0"], input:not([tabindex="-1"]), button:not([tabindex="-1"])'),
  ).toHaveLength(1)
  await press('{Tab}')
  expect(activeCell()).toBe('renmin planned')
  await press('{ArrowLeft}{ArrowRight}{Enter}')
  expect(activeCell()).toBe('dier planned')
  await press('{Shift>}{Enter}{/Shift}')
  expect(activeCell()).toBe('renmin planned')
  await press('{Shift>}{Tab}{/Shift}')
  expect(activeCell()).toBe('renmin base')
})

test('Enter after Tab goes to the next row, in the column where tabbing began', async () => {
  const { edits } = await start('renmin', 'base')
  await press('{Tab}740{Tab}{Enter}')
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 740 }]])
  expect(activeCell()).toBe('dier base')
  await press('{Enter}')
  expect(activeCell()).toBe('fuyou base')
  // A click in between begins anew.
  await press('{Tab}')
  await userEvent.click(at('fuyou', 'allocated'))
  await press('{Enter}')
  expect(activeCell()).toBe('primary allocated')
})

test('Esc and then Tab leaves the grid', async () => {
  const after = document.createElement('button')
  await start()
  document.body.append(after)
  await press('{Escape}{Tab}')
  expect(document.activeElement).toBe(after)
  after.remove()
})

test('arrows, Home, End and their Ctrl forms move; Shift extends', async () => {
  await start('fuyou', 'base')
  await press('{ArrowRight}{ArrowUp}')
  expect(activeCell()).toBe('dier planned')
  await press('{Home}')
  expect(activeCell()).toBe('dier :head')
  await press('{End}')
  expect(activeCell()).toBe('dier allocated')
  await press('{Control>}{Home}{/Control}')
  expect(activeCell()).toBe('county :head')
  await press('{Control>}{End}{/Control}')
  expect(activeCell()).toBe('total allocated')
  await userEvent.click(at('renmin', 'base'))
  await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  expect(selected()).toEqual(['renmin base', 'renmin planned', 'dier base', 'dier planned'])
})

test('typing replaces the value and Enter writes it; full-width digits and 千分位 are read', async () => {
  const { edits } = await start()
  await press('1，２００{Enter}')
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 1200 }]])
  expect(at('renmin', 'planned').textContent).toBe('1200')
  expect(activeCell()).toBe('dier planned')
})

test('F2 edits the old value with the caret at its end; arrows stay in the text; Esc restores', async () => {
  const { edits } = await start()
  await press('{F2}')
  expect(editor().value).toBe('730')
  await press('{ArrowLeft}5{Escape}')
  expect(edits).toEqual([])
  expect(at('renmin', 'planned').textContent).toBe('730')
  await press('{F2}{Backspace}5{Tab}')
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 735 }]])
  expect(activeCell()).toBe('renmin allocated')
})

test('Del clears to 未列, absent and not 0, leaving what cannot be cleared', async () => {
  const { edits } = await start()
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Delete}')
  expect(edits).toEqual([
    [
      { row: 'renmin', column: 'planned', value: null },
      { row: 'fuyou', column: 'planned', value: null },
    ],
  ])
  expect(at('renmin', 'planned').textContent).toBe('未列')
  expect(at('dier', 'planned').textContent).toBe('320')
})

test('Ctrl+D fills down as one step, over a locked row', async () => {
  const { edits } = await start()
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
  expect(edits).toEqual([[{ row: 'fuyou', column: 'planned', value: 730 }]])
})

test('Ctrl+L locks and unlocks; a locked cell says why it does not take a key', async () => {
  const { locks, edits } = await start()
  await press('{Control>}l{/Control}')
  expect(locks).toEqual([{ rows: ['renmin'], lock: true }])
  await press('5')
  expect(document.querySelector('[role="alert"]')?.textContent).toBe(
    '舒兰市人民医院已锁定，保留原值。按 Ctrl+L 解锁后可改。',
  )
  expect(edits).toEqual([])
  await press('{Control>}l{/Control}8{Enter}')
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 8 }]])
})

test('the lock button works on its row', async () => {
  const { locks } = await start()
  await userEvent.click(at('dier', ':head').querySelector('[data-act="lock"]') ?? document.body)
  expect(locks).toEqual([{ rows: ['dier'], lock: false }])
})

test('Shift+F1 asks why; Ctrl+Z and Ctrl+Y are the session’s, not the text field’s', async () => {
  const { why, undos, edits } = await start()
  await press('9{Enter}{ArrowUp}{Shift>}{F1}{/Shift}{Control>}z{/Control}{Control>}y{/Control}')
  expect(why).toEqual(['renmin planned'])
  expect(undos).toEqual(['undo', 'redo'])
  expect(edits).toHaveLength(1)
  expect(editor().value).toBe('')
})

test('groups fold by button and by keyboard, and the cursor stays on screen', async () => {
  await start()
  await userEvent.click(at('county', ':head').querySelector('[data-act="fold"]') ?? document.body)
  expect(document.querySelector('tr[data-row="renmin"]')).toBeNull()
  expect(activeCell()).toBe('county :head')
  await press('{ArrowRight}')
  expect(document.querySelector('tr[data-row="renmin"]')).not.toBeNull()
  await press(' ')
  expect(document.querySelector('tr[data-row="renmin"]')).toBeNull()
  expect(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('6')
})

test('leaving the cell with the mouse writes what was typed', async () => {
  const { edits } = await start()
  await press('60')
  await userEvent.click(at('fuyou', 'planned'))
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 60 }]])
  expect(activeCell()).toBe('fuyou planned')
})
