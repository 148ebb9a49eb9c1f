/** A Chinese composition driven as the browser is driven by an input method: key 229, composition, text. Nothing may be lost. */
import { afterEach, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { activeCell, at, editor, mountGrid, unmountAll } from './mount-grid.tsx'

afterEach(unmountAll)

type Devtools = { send(method: string, params: Record<string, unknown>): Promise<unknown> }
const devtools = (): Devtools => cdp() as unknown as Devtools

const processKey = async (): Promise<void> => {
  await devtools().send('Input.dispatchKeyEvent', { type: 'keyDown', windowsVirtualKeyCode: 229, key: 'Process' })
}
const compose = (text: string): Promise<unknown> =>
  devtools().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const insert = (text: string): Promise<unknown> => devtools().send('Input.insertText', { text })

test('the first key of a composition on a merely selected cell lands in it, to the last character', async () => {
  mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  await processKey()
  await compose('w')
  await compose('wan')
  await insert('万')
  expect(editor().value).toBe('万')
  expect(at('renmin', 'planned').textContent).toBe('730')
})

test('new numbers that arrive during a composition do not disturb it', async () => {
  const { recompute } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  await processKey()
  await compose('si')
  recompute()
  await compose('sishi')
  recompute()
  await insert('四十')
  expect(editor().value).toBe('四十')
})

test('a number may be finished by a composition: 4 typed, 万 composed', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('0.08')
  await processKey()
  await compose('wan')
  await insert('万')
  await userEvent.keyboard('{Enter}')
  expect(edits).toEqual([[{ row: 'renmin', column: 'planned', value: 800 }]])
})

test('Enter during a composition ends the composition, not the edit', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  await processKey()
  await compose('er')
  editor().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
  )
  expect(activeCell()).not.toContain('dier')
  await insert('二')
  expect(editor().value).toBe('二')
  expect(edits).toEqual([])
})

test('what is no number is refused under the cell, and the old value is kept', async () => {
  const { edits } = mountGrid()
  await userEvent.click(at('renmin', 'planned'))
  await processKey()
  await compose('sishi')
  await insert('四十')
  await userEvent.keyboard('{Enter}')
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('四十')
  expect(editor().getAttribute('aria-invalid')).toBe('true')
  expect(editor().value).toBe('四十')
  await userEvent.keyboard('{Escape}')
  expect(edits).toEqual([])
  expect(at('renmin', 'planned').textContent).toBe('730')
})

test('a composition on a cell that cannot be typed in says why and changes nothing', async () => {
  mountGrid()
  await userEvent.click(at('dier', 'planned'))
  await processKey()
  await compose('wan')
  await insert('万')
  expect(editor().value).toBe('')
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('已锁定')
})
