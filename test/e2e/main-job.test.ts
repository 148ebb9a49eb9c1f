/** The job a planner has: open the plan, change the population, see every hospital's beds move, edit, undo, save, reopen, print. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerDialogs } from './app/dialogs.ts'
import { launch, type Running } from './app/launch.ts'
import { allocatedOf, openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

let norma: Running
beforeAll(async () => {
  norma = await launch()
})
afterAll(() => norma.close())

const hospital = '舒兰市人民医院'

it('opens on the Shulan plan', async () => {
  const { page } = norma
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  await openWorkbench(page)
  await shows(plannedOf(page, hospital), '730')
  await shows(allocatedOf(page, hospital), '730')
})

it('moves the beds of every hospital with the population: 45 万 gives 806, 354 and 55', async () => {
  const { page } = norma
  await page.getByRole('combobox', { name: '类别' }).selectOption({ label: '县办公立医院' })
  await page.getByRole('combobox', { name: '县办公立医院的测算方法' }).selectOption({ label: '按比例分摊' })
  const population = page.getByRole('textbox', { name: '2025年常住人口' })
  await population.fill('45万')
  await population.press('Enter')
  await shows(allocatedOf(page, hospital), '806')
  await shows(allocatedOf(page, '舒兰市第二人民医院'), '354')
  await shows(allocatedOf(page, '舒兰市妇幼保健院'), '55')
  await page.getByRole('button', { name: '写入规划' }).click()
  await shows(allocatedOf(page, hospital), '806')
})

it('edits a planned number in place and takes back one step at a time', async () => {
  const { page } = norma
  await plan(page, hospital, '740')
  await shows(plannedOf(page, hospital), '740')
  await plan(page, hospital, '７５０')
  await shows(plannedOf(page, hospital), '750')
  await page.keyboard.press('Control+z')
  await shows(plannedOf(page, hospital), '740')
  await page.keyboard.press('Control+z')
  await shows(plannedOf(page, hospital), '730')
  await page.keyboard.press('Control+y')
  await shows(plannedOf(page, hospital), '740')
  await page.keyboard.press('Control+z')
  await shows(plannedOf(page, hospital), '730')
})

it('saves to a file and opens it again with the same numbers', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '舒兰.norma')
  await answerDialogs(app, { save: path, open: path })
  await page.keyboard.press('Control+s')
  await page
    .getByRole('status')
    .filter({ hasText: /已保存/ })
    .waitFor()
  const saved: { format: string } = JSON.parse(readFileSync(path, 'utf8'))
  expect(saved.format).toBe('norma-plan')

  await plan(page, hospital, '1')
  await shows(plannedOf(page, hospital), '1')
  await page.keyboard.press('Control+z')
  await shows(plannedOf(page, hospital), '730')
  await page.keyboard.press('Control+o')
  await openWorkbench(page)
  await shows(plannedOf(page, hospital), '730')
  await shows(allocatedOf(page, hospital), '806')
})

it('prints a PDF whose text holds the hospital and its new beds', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '舒兰.pdf')
  await answerDialogs(app, { save: path })
  await page.getByRole('button', { name: /^打印/ }).first().click()
  // The plan’s own annex leaves out what is allocated.
  await page.getByRole('combobox', { name: '附件' }).selectOption({ label: '全部配置表' })
  await page.getByText(/^7 项/).waitFor()
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await page.getByRole('status').filter({ hasText: '舒兰.pdf' }).waitFor()
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text).toMatch(/舒兰市人民医院\s+495\s+730\s+806/)
  expect(text).toMatch(/舒兰市妇幼保健院\s+30\s+50\s+55/)
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  expect(facts).toMatch(/Page size:\s+59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
  expect(facts).toMatch(/Tagged:\s+yes/)
  expect(facts).toMatch(/JavaScript:\s+no/)
})
