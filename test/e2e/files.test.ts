/** Files that cannot be read or written, a plan named on the command line, and closing with unsaved edits. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerDialogs, answerQuestion, clickMenu } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

const shulan = join(import.meta.dirname, '../../seeds/plans/shulan-2025.norma')
const hospital = '舒兰市人民医院'

let norma: Running
const openNorma = async (files: readonly string[] = []): Promise<Running> => {
  norma = await launch(files)
  await norma.page.getByRole('heading', { level: 1 }).waitFor()
  return norma
}
afterEach(() => norma.close())

let folder = ''
beforeEach(() => {
  folder = workFolder()
})

const isAdministrator = (app: Running['app']): Promise<boolean> => app.evaluate(() => process.getuid?.() === 0)

/** A copy of the plan that whoever runs the application may change. */
function copy(name: string, mode: number): string {
  const path = join(folder, name)
  copyFileSync(shulan, path)
  chmodSync(path, mode)
  return path
}

it('opens the plan that the command line names, keeps it from being overwritten where it is read-only', async () => {
  const path = copy('只读.norma', 0o444)
  const before = readFileSync(path, 'utf8')
  const { app, page } = await openNorma([path])
  await page.getByRole('status').filter({ hasText: /只读/ }).waitFor()
  await openWorkbench(page)
  await plan(page, hospital, '700')
  await shows(plannedOf(page, hospital), '700')
  const other = join(folder, '另存.norma')
  await answerDialogs(app, { save: other })
  await page.keyboard.press('Control+s')
  await page
    .getByRole('status')
    .filter({ hasText: /已保存/ })
    .waitFor()
  expect(readFileSync(path, 'utf8')).toBe(before)
  expect(JSON.parse(readFileSync(other, 'utf8'))).toHaveProperty('format', 'norma-plan')
})

it('says in Chinese what is wrong with a file and keeps the open plan and the file as they were', async () => {
  const { app, page } = await openNorma()
  await openWorkbench(page)
  const huge = join(folder, '大.norma')
  writeFileSync(huge, '')
  truncateSync(huge, 300 * 1024 * 1024)
  const administrator = await isAdministrator(app)
  const closed = copy('无权.norma', 0o000)
  const broken = join(folder, '断.norma')
  writeFileSync(broken, readFileSync(shulan, 'utf8').slice(0, 5000))
  chmodSync(broken, 0o666)

  for (const [path, words] of [
    [huge, /300 MB.*64 MB/],
    // An administrator may read every file.
    ...(administrator ? [] : [[closed, /没有权限读“无权\.norma”/] as const]),
    [join(folder, '没有.norma'), /不在原处/],
    [broken, /断\.norma/],
  ] as const) {
    await answerDialogs(app, { open: path })
    await page.getByRole('button', { name: '打开' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.filter({ hasText: words }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await shows(plannedOf(page, hospital), '730')
  }
  expect(readFileSync(broken, 'utf8')).toHaveLength(5000)
})

it('names a folder it may not write to and stays unsaved', async () => {
  const { app, page } = await openNorma()
  // An administrator may write into every folder but those of the kernel.
  const own = join(folder, '锁')
  mkdirSync(own, { mode: 0o555 })
  const locked = (await isAdministrator(app)) ? '/sys' : own
  await openWorkbench(page)
  await plan(page, hospital, '700')
  await answerDialogs(app, { save: join(locked, '计划.norma') })
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').filter({ hasText: '没有权限写“计划.norma”' }).waitFor()
  await page
    .getByRole('status')
    .filter({ hasText: /未保存/ })
    .waitFor()
  expect(existsSync(join(locked, '计划.norma'))).toBe(false)
})

it('asks before unsaved edits are lost: 取消 stays, 保存 saves and closes', async () => {
  const path = copy('计划.norma', 0o666)
  chmodSync(folder, 0o777)
  const { app, page } = await openNorma([path])
  await openWorkbench(page)
  await plan(page, hospital, '701')
  await page
    .getByRole('status')
    .filter({ hasText: /未保存/ })
    .waitFor()
  const closeWindow = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

  await answerQuestion(app, 2)
  await closeWindow()
  await shows(plannedOf(page, hospital), '701')

  await answerQuestion(app, 0)
  const gone = app.waitForEvent('close')
  await closeWindow()
  await gone
  expect(readFileSync(path, 'utf8')).toContain('701')
})

it('offers the same commands in its Chinese menu', async () => {
  const { app, page } = await openNorma()
  await clickMenu(app, '校核')
  await page.locator('[aria-current=page]').filter({ hasText: '校核' }).waitFor()
  await clickMenu(app, '配置')
  await openWorkbench(page)
  await plan(page, hospital, '702')
  await shows(plannedOf(page, hospital), '702')
  await clickMenu(app, '撤销')
  await shows(plannedOf(page, hospital), '730')
  await clickMenu(app, '中文 / English')
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  await expect.poll(labels, { timeout: 20_000 }).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
})
