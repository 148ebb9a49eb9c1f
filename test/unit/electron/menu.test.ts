import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { type MenuParts, menuTemplate } from '../../../electron/menu.ts'
import { menuCommands } from '../../../shared/ipc/bridge.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const parts = (over: Partial<MenuParts> = {}): MenuParts => ({
  language: 'zh-CN',
  developing: false,
  send: () => {},
  zoom: () => {},
  recent: [],
  openRecent: () => {},
  newWindow: () => {},
  ...over,
})

it('offers every command once and every zoom, in Chinese', () => {
  const sent: string[] = []
  const zoomed: number[] = []
  const items = flat(menuTemplate(parts({ send: (command) => sent.push(command), zoom: (step) => zoomed.push(step) })))
  for (const item of items) (item.click as (() => void) | undefined)?.()
  expect([...sent].sort()).toEqual([...menuCommands].sort())
  expect(zoomed).toEqual([1, -1, 0])
  for (const { label } of items) if (label !== undefined) expect(label).toMatch(/\p{Script=Han}/u)
})

it('has an effect for every entry: a command, a role, a submenu or a line', () => {
  for (const item of flat(menuTemplate(parts({ recent: ['/规划/甲.norma'] }))))
    expect(
      item.click !== undefined || item.role !== undefined || item.submenu !== undefined || item.type === 'separator',
      item.label,
    ).toBe(true)
})

it('gives no accelerator twice and developer tools to developers only', () => {
  const keys = flat(menuTemplate(parts({ language: 'en', developing: true }))).flatMap(
    ({ accelerator }) => accelerator ?? [],
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+S', 'CmdOrCtrl+P', 'F1', 'Shift+F1', 'CmdOrCtrl+0']),
  )
  const roles = (developing: boolean) => flat(menuTemplate(parts({ developing }))).map(({ role }) => role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
})

it('speaks English throughout when the page does', () => {
  // The entry that changes the language is understood in either.
  for (const { label } of flat(menuTemplate(parts({ language: 'en' }))))
    if (label !== undefined && label !== '中文 / English') expect(label).not.toMatch(/\p{Script=Han}/u)
})
