/** The main job without a mouse: population, an edit, the reason, a finding answered, the guide, printing to a file. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDialogs } from './app/dialogs.ts'
import { launch, type Running } from './app/launch.ts'
import { beds, plannedOf, shows } from './app/workbench.ts'

let norma: Running
beforeAll(async () => {
  norma = await launch()
  await norma.page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(() => norma.close())

/** Tab until what has the focus is what one looks for, as someone without a mouse does. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const name = () =>
    page.evaluate(() => {
      const at = document.activeElement
      if (at === document.body) return ''
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : []
      return [
        at?.getAttribute('aria-label'),
        ...labels.map((label) => label.textContent),
        at?.textContent,
        (at as HTMLInputElement | null)?.value,
      ]
        .filter(Boolean)
        .join(' ')
    })
  for (let presses = 0; presses < 150; presses++) {
    if (wanted.test(await name())) return
    await page.keyboard.press('Tab')
    // Inside a grid Tab goes from cell to cell; Escape gives it back.
    if (await page.evaluate(() => document.activeElement?.hasAttribute('aria-controls')))
      await page.keyboard.press('Escape')
  }
  throw new Error(`Tab never reached ${wanted}; last: ${await name()}`)
}

it('changes the population, writes it into the plan and edits a hospital', async () => {
  const { page } = norma
  await page.keyboard.press('Control+5')
  await beds(page).waitFor()
  await tabTo(page, /2025年常住人口(?!.*滑块)/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('45万')
  await page.keyboard.press('Enter')
  await tabTo(page, /^写入规划/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /未保存/ })
    .waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
})

it('moves in the table, edits, asks why and takes back', async () => {
  const { page } = norma
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate(() => document.activeElement?.hasAttribute('aria-controls'))) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+Home')
  for (let presses = 0; presses < 12; presses++) {
    const here = await page.getByRole('contentinfo').textContent()
    if (here?.includes('舒兰市人民医院')) break
    await page.keyboard.press('ArrowDown')
  }
  for (let presses = 0; presses < 8; presses++) {
    const here = await page.getByRole('contentinfo').textContent()
    if (here?.includes('2025年规划')) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.type('745')
  await page.keyboard.press('Enter')
  await shows(plannedOf(page, '舒兰市人民医院'), '745')
  await page.keyboard.press('Control+z')
  await shows(plannedOf(page, '舒兰市人民医院'), '730')
})

it('answers a finding', async () => {
  const { page } = norma
  await page.keyboard.press('Control+7')
  await page.getByRole('table', { name: '校核提示列表' }).waitFor()
  await tabTo(page, /理由/)
  await page.keyboard.type('以批复文件为准')
  await tabTo(page, /^采用并看下一条/)
  await page.keyboard.press('Enter')
  await page.getByText('已处理 1 /').waitFor()
})

it('reads the guide and comes back', async () => {
  const { page } = norma
  await page.keyboard.press('F1')
  await page.getByRole('complementary', { name: '使用指南' }).getByRole('searchbox').waitFor()
  await page.keyboard.type('打印')
  await tabTo(page, /^打印：正式文本里的表/)
  await page.keyboard.press('Enter')
  await page
    .getByRole('article')
    .getByText(/GB\/T 9704/)
    .waitFor()
  await page.keyboard.press('F1')
  await page.getByRole('complementary', { name: '使用指南' }).waitFor({ state: 'detached' })
})

it('prints to a file', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '键盘.pdf')
  await answerDialogs(app, { save: path })
  await page.keyboard.press('Control+8')
  await page.getByRole('button', { name: '存为 PDF' }).waitFor()
  await tabTo(page, /^存为 PDF/)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '键盘.pdf' }).waitFor()
  expect(existsSync(path)).toBe(true)
})
