import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/menu.ts'
import { menuCommands } from '../../../shared/ipc/bridge.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

it('offers every command once, in Chinese', () => {
  const sent: string[] = []
  const items = flat(menuTemplate('zh-CN', (command) => sent.push(command), false))
  for (const item of items) (item.click as (() => void) | undefined)?.()
  expect([...sent].sort()).toEqual([...menuCommands].sort())
  for (const { label } of items) if (label !== undefined) expect(label).toMatch(/\p{Script=Han}/u)
})

it('gives no accelerator twice and developer tools to developers only', () => {
  const keys = flat(menuTemplate('en', () => {}, true)).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  const roles = (developing: boolean) => flat(menuTemplate('en', () => {}, developing)).map(({ role }) => role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
})
