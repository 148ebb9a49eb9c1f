/** Files that change under the window, several windows, recent files, a second start, and the package for reporting. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerDialogs, clickMenu } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

const shulan = join(import.meta.dirname, '../../seeds/plans/shulan-2025.norma')
const hospital = '舒兰市人民医院'

let norma: Running
let folder = ''
beforeEach(() => {
  folder = workFolder()
})
afterEach(() => norma.close())

function copy(name: string): string {
  const path = join(folder, name)
  copyFileSync(shulan, path)
  chmodSync(path, 0o666)
  return path
}
/** What a colleague does on another machine. */
const changeOutside = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: '计划.norma' })
const windowsOf = (app: ElectronApplication): Page[] => app.windows()

it('notices a change from outside: compares in plain words, keeps mine, keeps theirs beside it, or loads theirs', async () => {
  const path = copy('计划.norma')
  norma = await launch([path], folder)
  const { page } = norma
  await openWorkbench(page)
  await plan(page, hospital, '701')
  changeOutside(path, '"value": 730', '"value": 745')
  await alert(page).filter({ hasText: '已被别的程序或别的人改动' }).waitFor()
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').filter({ hasText: '没有写入' }).waitFor()
  expect(readFileSync(path, 'utf8')).toContain('745')

  await page.getByRole('button', { name: '比较', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('row', { name: /舒兰市人民医院 · 床位.*701.*745/ }).waitFor()
  await dialog.getByRole('button', { name: '保留窗口里的' }).click()
  await alert(page).waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+s')
  await status(page, /已保存/)
  expect(readFileSync(path, 'utf8')).toContain('701')
  expect(readFileSync(`${path}.bak`, 'utf8')).toContain('745')

  changeOutside(path, '"value": 701', '"value": 746')
  await page.getByRole('button', { name: '载入磁盘上的版本' }).click()
  await shows(plannedOf(page, hospital), '746')
  await status(page, /已保存/)
})

it('says that the file is gone, keeps the work, and writes it anew or elsewhere', async () => {
  const path = copy('计划.norma')
  norma = await launch([path], folder)
  const { app, page } = norma
  await openWorkbench(page)
  await plan(page, hospital, '701')
  const away = join(folder, '离线')
  renameSync(path, away)
  await alert(page).filter({ hasText: '不在原处' }).waitFor()
  await shows(plannedOf(page, hospital), '701')
  const other = join(folder, '另存.norma')
  await answerDialogs(app, { save: other })
  await alert(page).getByRole('button', { name: '另存为' }).click()
  await status(page, /另存\.norma，已保存/)
  await alert(page).waitFor({ state: 'hidden' })
  expect(readFileSync(other, 'utf8')).toContain('701')
})

it('opens several plans in several windows, brings a file that is open to the front, and lists recent files with those that are gone', async () => {
  const [one, two] = [copy('甲.norma'), copy('乙.norma')]
  norma = await launch([one, two], folder)
  const { app } = norma
  await expect.poll(() => windowsOf(app).length, { timeout: 20_000 }).toBe(2)
  const named = async (name: string): Promise<Page> => {
    for (let wait = 0; wait < 200; wait += 1) {
      for (const page of windowsOf(app))
        if (await page.getByRole('status').filter({ hasText: name }).count()) return page
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`no window shows ${name}`)
  }
  const first = await named('甲.norma')
  const second = await named('乙.norma')

  // Edits of one are not edits of the other.
  await openWorkbench(first)
  await plan(first, hospital, '701')
  await openWorkbench(second)
  await shows(plannedOf(second, hospital), '730')

  // What a second start hands over: a file that is open comes to the front, another gets its window.
  await app.evaluate(({ app: running }, path) => running.emit('second-instance', {}, ['norma', path], '/'), one)
  expect(windowsOf(app)).toHaveLength(2)
  const three = copy('丙.norma')
  await app.evaluate(({ app: running }, path) => running.emit('second-instance', {}, ['norma', path], '/'), three)
  await expect.poll(() => windowsOf(app).length, { timeout: 20_000 }).toBe(3)
  await named('丙.norma')

  renameSync(two, join(folder, '改名.norma'))
  await first.getByRole('button', { name: '最近的文件' }).click()
  const list = first.getByRole('region', { name: '最近的文件' })
  await list.getByRole('button', { name: /^丙\.norma/ }).waitFor()
  const gone = list.getByRole('button', { name: /^乙\.norma/ })
  expect(await gone.isDisabled()).toBe(true)
  expect(await gone.textContent()).toContain('不在原处')
  await list.getByRole('button', { name: '从列表中移去“乙.norma”' }).click()
  await gone.waitFor({ state: 'hidden' })
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items[0]?.submenu?.items.find(({ label }) => label === '最近的文件')
      ?.submenu?.items.map(({ label }) => label),
  )
  expect(labels).toEqual(['丙.norma', '甲.norma'])
})

it('opens a file that is dropped on the window as that file, and saves back into it', async () => {
  const path = copy('拖放.norma')
  norma = await launch([], folder)
  const { page } = norma
  await openWorkbench(page)
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'from-the-desktop'
    document.body.append(field)
  })
  await page.locator('#from-the-desktop').setInputFiles(path)
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#from-the-desktop')
    const file = field?.files?.[0]
    if (file === undefined) throw new Error('no file was chosen')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    field?.remove()
  })
  await status(page, /拖放\.norma，已保存/)
  await plan(page, hospital, '703')
  await page.keyboard.press('Control+s')
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('703')
})

it('opens a further window from the menu', async () => {
  norma = await launch([], folder)
  await openWorkbench(norma.page)
  await clickMenu(norma.app, '新窗口')
  await expect.poll(() => windowsOf(norma.app).length, { timeout: 20_000 }).toBe(2)
})

it('packs plan, PDF, tables and checksums into one zip', async () => {
  const path = copy('计划.norma')
  norma = await launch([path], folder)
  const { app, page } = norma
  const zip = join(folder, '上报.zip')
  await answerDialogs(app, { save: zip })
  await page.getByRole('button', { name: /^打印/ }).first().click()
  await page.getByRole('button', { name: /^打包上报/ }).click()
  await page.getByRole('status').filter({ hasText: '已打包' }).waitFor()
  const parts = unzipSync(readFileSync(zip))
  const names = Object.keys(parts)
  expect(names).toContain('规划.norma')
  expect(names).toContain('全部表格.pdf')
  expect(names).toContain('全部表格.html')
  expect(names.filter((name) => /^表格\/\d\d .+\.csv$/.test(name))).toHaveLength(7)
  const sums = strFromU8(parts['SHA256SUMS.txt'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
  expect(sums).toHaveLength(names.length - 1)
  for (const line of sums) {
    const [, sum, name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    expect(
      createHash('sha256')
        .update(parts[name] ?? '')
        .digest('hex'),
      name,
    ).toBe(sum)
  }
  expect(strFromU8(parts['规划.norma'] ?? new Uint8Array())).toBe(readFileSync(path, 'utf8'))
  const pdf = join(folder, '全部表格.pdf')
  writeFileSync(pdf, parts['全部表格.pdf'] ?? '')
  expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toMatch(/舒兰市人民医院/)
})
