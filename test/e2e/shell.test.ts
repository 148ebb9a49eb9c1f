/** The window as a native one: one bar, its place and zoom kept, light and dark, menus in both languages, the guide, a page that died. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { clickMenu } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'

let norma: Running
/** Started on a profile that holds what an earlier window wrote down. */
const open = async (place?: string): Promise<Running> => {
  const folder = workFolder()
  if (place !== undefined) {
    const profile = join(folder, 'profile')
    mkdirSync(profile)
    chmodSync(profile, 0o777)
    writeFileSync(join(profile, 'window.json'), place)
    chmodSync(join(profile, 'window.json'), 0o666)
  }
  norma = await launch([], folder)
  await norma.page.getByRole('heading', { level: 1 }).waitFor()
  return norma
}
afterEach(() => norma.close())

const bounds = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

it('has one bar: the page’s, with the system’s buttons in it, and it moves the window', async () => {
  const { app, page } = await open()
  const frame = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { outer: window?.getSize(), inner: window?.getContentSize() }
  })
  expect(frame.inner).toEqual(frame.outer)
  const bar = page.getByRole('banner')
  expect(await bar.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-app-region'))).toBe('drag')
  const overlay = await page.evaluate(() => {
    const { windowControlsOverlay } = navigator as unknown as {
      windowControlsOverlay: { visible: boolean; getTitlebarAreaRect(): DOMRect }
    }
    const last = [...document.querySelectorAll('header button')].at(-1)?.getBoundingClientRect()
    return {
      visible: windowControlsOverlay.visible,
      room: windowControlsOverlay.getTitlebarAreaRect().right,
      last: last?.right ?? Number.NaN,
    }
  })
  expect(overlay.visible).toBe(true)
  expect(overlay.last).toBeLessThan(overlay.room)
})

it('comes back where it stood and at its zoom, and on a display that is there', async () => {
  const kept = { x: 40, y: 30, width: 1300, height: 800, maximized: false, zoom: 1 }
  const { app, page } = await open(JSON.stringify(kept))
  expect(await bounds(app)).toEqual({ x: 40, y: 30, width: 1300, height: 800 })
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel()))
    .toBe(1)
  await clickMenu(app, '实际大小')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1200, height: 760 }))
  const file = join(await app.evaluate(({ app: electron }) => electron.getPath('userData')), 'window.json')
  await expect
    .poll(() => JSON.parse(readFileSync(file, 'utf8')), { timeout: 10_000 })
    .toMatchObject({ width: 1200, height: 760, zoom: 0 })
  await page.getByRole('banner').waitFor()
  await norma.close()

  const lost = await open(JSON.stringify({ ...kept, x: 9000 }))
  expect((await bounds(lost.app))?.x).toBeLessThan(1920)
  await norma.close()

  const broken = await open('{"x": ')
  expect((await bounds(broken.app))?.width).toBe(1440)
})

it('goes dark with its menus when it is told to, and follows the system until then', async () => {
  const { app, page } = await open()
  const source = () => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  const shown = () => page.evaluate(() => document.documentElement.dataset.theme)
  expect(await source()).toBe('system')
  await clickMenu(app, '深色')
  await expect.poll(shown).toBe('dark')
  expect(await source()).toBe('dark')
  await clickMenu(app, '浅色')
  await expect.poll(shown).toBe('light')
  await clickMenu(app, '跟随系统')
  await expect.poll(source).toBe('system')
  expect(await page.evaluate(() => localStorage.getItem('norma.preferences'))).toMatch(/^system /)
})

it('opens the guide on F1 and from the menu, in the language of the page', async () => {
  const { app, page } = await open()
  await page.keyboard.press('F1')
  const guide = page.getByRole('complementary', { name: '使用指南' })
  await guide.getByText('十分钟做完一次调整').waitFor()
  await clickMenu(app, '中文 / English')
  await page.getByRole('complementary', { name: 'Guide' }).getByText('One adjustment in ten minutes').waitFor()
  await clickMenu(app, 'Guide')
  await page.getByRole('complementary', { name: 'Guide' }).waitFor({ state: 'detached' })
})

it('offers to load a page that died, and keeps the window', async () => {
  const { app, page } = await open()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      Object.assign(globalThis, { said: message })
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { said?: string }).said), { timeout: 20_000 })
    .toMatch(/意外结束/)
  const alive = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "document.querySelector('h1')?.textContent ?? ''",
      ),
    )
  await expect.poll(alive, { timeout: 30_000 }).toContain('舒兰市')
  expect(page.isClosed()).toBe(false)
})
