/** 方案 in the real window, as a new user does it: three 方案, one table, the reason for the largest difference, a printed page. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDialogs, answerQuestion } from './app/dialogs.ts'
import { launch, type Running } from './app/launch.ts'

let norma: Running
beforeAll(async () => {
  norma = await launch()
})
afterAll(() => norma.close())

async function keep(persons: string, name: string): Promise<void> {
  const { page } = norma
  await page.getByRole('textbox', { name: '2025年常住人口', exact: true }).fill(persons)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '存为方案', exact: true }).click()
  await page.getByRole('textbox', { name: '名称' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByText(`相对“${name}”`).waitFor()
}

it('keeps what-ifs as 方案, compares them, tells why and prints the page', async () => {
  const { page, app, folder } = norma
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  await page.keyboard.press('Control+5')
  await keep('39万', '人口大降')
  await page.getByRole('button', { name: /^当前/ }).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByText('相对“基准方案”').waitFor()
  await keep('43万', '人口回流')
  await page.keyboard.press('Control+6')
  const row = page.getByRole('row', { name: /按标准应配（床位控制数）/ })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/3,483[\s\S]*−145[\s\S]*\+198/)
  await page.getByRole('button', { name: '按“人口回流”的差异排序' }).click()
  await page.getByRole('button', { name: '原因', exact: true }).click()
  await page.getByRole('img', { name: /F 人口回流: 人口 \+/ }).waitFor()
  expect(await page.getByRole('row', { name: /^人口 / }).innerText()).toContain('+197.8216')
  await page.getByRole('button', { name: '对比', exact: true }).click()
  await page.getByRole('button', { name: '打印对照表' }).click()
  await page.getByRole('checkbox', { name: '方案比较表：床位' }).waitFor()
  const csv = join(folder, '对照表.csv')
  await answerDialogs(app, { save: csv })
  await page.getByRole('button', { name: /CSV/ }).click()
  await expect.poll(() => existsSync(csv), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => readFileSync(csv, 'utf8')).toContain('人口回流')
})

it('asks about assumptions that are in no 方案 before the window closes', async () => {
  const { page, app } = norma
  await page.keyboard.press('Control+5')
  await page.getByRole('textbox', { name: '每千人口床位', exact: true }).fill('9')
  await page.keyboard.press('Enter')
  await page.getByText('另有 1 项假设未写入').waitFor()
  await answerQuestion(app, 2)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await page.getByText('另有 1 项假设未写入').waitFor()
})
