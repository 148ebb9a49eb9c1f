/** The real application, killed with SIGKILL while it edits and saves: what was saved is whole, what was typed comes back. */
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readPlan } from '../../shared/plan/gate.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { answerQuestion } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

const shulan = join(import.meta.dirname, '../../seeds/plans/shulan-2025.norma')
const hospital = '舒兰市人民医院'
const kills = Number(process.env.NORMA_KILLS ?? 20)

const asked = (page: Page) => page.getByRole('dialog', { name: '上次没有正常关闭' })
const journalsIn = (folder: string): string[] => {
  const shelf = join(folder, 'profile/journal')
  return existsSync(shelf) ? readdirSync(shelf).filter((name) => name.endsWith('.journal')) : []
}

async function kill({ app }: Running): Promise<void> {
  const running = app.process()
  const gone = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGKILL')
  await gone
}

/** The planned beds of the hospital in a file, which must be a plan. */
function bedsIn(path: string): string {
  const read = readPlan(readFileSync(path))
  if (!read.ok) throw new Error(`unreadable: ${JSON.stringify(read.error)}`)
  const { id } = read.value.facilities.find(({ name }) => name === hospital) ?? {}
  const stock = read.value.stocks.find(
    ({ facility, resource, status }) => facility === id && resource === 'bed' && status === 'planned',
  )
  return String(stock?.value)
}

it(`is killed ${kills} times: no saved version is lost, no file unreadable, at most one second of typing gone`, async () => {
  const folder = workFolder()
  const path = join(folder, '规划文件 第一稿.norma')
  copyFileSync(shulan, path)
  chmodSync(path, 0o666)
  const random = randomNumbers(8)
  let onScreen = new Set(['730'])
  let recovered = 0
  for (let round = 0; round < kills; round += 1) {
    const left = journalsIn(folder).length > 0
    const norma = await launch([path], folder)
    const { app, page } = norma
    const running = app.process()
    try {
      if (left) {
        await asked(page).getByRole('button', { name: '恢复' }).click()
        await asked(page).waitFor({ state: 'hidden' })
        recovered += 1
      }
      await openWorkbench(page)
      await expect
        .poll(async () => onScreen.has((await plannedOf(page, hospital).textContent())?.trim() ?? ''))
        .toBe(true)
      const before = (await plannedOf(page, hospital).textContent())?.trim() ?? ''
      const now = String(600 + round)
      const saving = random() < 0.4
      const onDisk = bedsIn(path)
      await plan(page, hospital, now)
      await shows(plannedOf(page, hospital), now)
      const typed = Date.now()
      if (saving) await page.keyboard.press('Control+s')
      await wait(random() * 1600)
      const quiet = Date.now() - typed
      await kill(norma)
      expect([onDisk, ...(saving ? [now] : [])]).toContain(bedsIn(path))
      // More than a second after it was typed, nothing of it is lost.
      onScreen = new Set(quiet > 1000 ? [now] : [before, now])
    } finally {
      running.kill('SIGKILL')
    }
  }
  expect(recovered).toBeGreaterThan(kills / 4)
}, 900_000)

it('offers what was left: 以后再说 asks again, 恢复 brings edits, assumptions and undo back, 放弃 takes two clicks', async () => {
  const folder = workFolder()
  const first = await launch([], folder)
  await openWorkbench(first.page)
  await plan(first.page, hospital, '701')
  await shows(plannedOf(first.page, hospital), '701')
  const population = first.page.getByRole('textbox', { name: '2025年常住人口' })
  await population.fill('45万')
  await population.press('Enter')
  await first.page.getByRole('status').filter({ hasText: '1 项假设未写入' }).waitFor()
  await wait(1000)
  await kill(first)

  const second = await launch([], folder)
  await asked(second.page).getByText('没有存过文件').waitFor()
  await asked(second.page).getByRole('button', { name: '以后再说' }).last().click()
  await asked(second.page).waitFor({ state: 'hidden' })
  await second.close()

  const third = await launch([], folder)
  await asked(third.page).getByRole('button', { name: '恢复' }).click()
  await openWorkbench(third.page)
  await shows(plannedOf(third.page, hospital), '701')
  await third.page.getByRole('status').filter({ hasText: '1 项假设未写入' }).waitFor()
  await third.page.keyboard.press('Control+z')
  await shows(plannedOf(third.page, hospital), '730')
  await wait(1000)
  await kill(third)

  const fourth = await launch([], folder)
  await asked(fourth.page).getByRole('button', { name: '放弃' }).click()
  expect(journalsIn(folder)).toHaveLength(1)
  await asked(fourth.page).getByRole('button', { name: '确定放弃' }).click()
  await asked(fourth.page).waitFor({ state: 'hidden' })
  await expect.poll(() => journalsIn(folder)).toEqual([])
  await fourth.close()
})

it('leaves nothing behind where the window was closed in order, and loses nothing where the page dies', async () => {
  const folder = workFolder()
  const { app, page, close } = await launch([], folder)
  await openWorkbench(page)
  await plan(page, hospital, '704')
  await shows(plannedOf(page, hospital), '704')
  await expect.poll(() => journalsIn(folder)).toHaveLength(1)

  // The page is killed, the application lives: a new page offers what the old one had told.
  const words = (): Promise<string> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
  await answerQuestion(app, 0)
  const loaded = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(null))
        contents?.forcefullyCrashRenderer()
      }),
  )
  await loaded
  await expect.poll(words, { timeout: 30_000 }).toContain('上次没有正常关闭')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "[...document.querySelectorAll('[role=dialog] button')].find((button) => button.textContent === '恢复').click()",
    ),
  )
  await expect.poll(words, { timeout: 30_000 }).toMatch(/未保存/)
  await expect.poll(words, { timeout: 30_000 }).toContain('704')
  expect(journalsIn(folder)).toHaveLength(1)

  await answerQuestion(app, 1)
  const gone = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
  await close()
  expect(journalsIn(folder)).toEqual([])
})
