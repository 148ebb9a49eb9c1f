/** Word and Excel from 打印, with a what-if on screen: the files hold the numbers that are shown. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { partsOf } from '../support/office-parts.ts'
import { answerDialogs } from './app/dialogs.ts'
import { launch, type Running, workFolder } from './app/launch.ts'
import { openWorkbench, plan, plannedOf, shows } from './app/workbench.ts'

let norma: Running
afterEach(() => norma.close())

it('saves Word and Excel files where the planner says, and leaves no file where it is cancelled', async () => {
  norma = await launch([])
  const { app, page } = norma
  await openWorkbench(page)
  await plan(page, '舒兰市人民医院', '731')
  await shows(plannedOf(page, '舒兰市人民医院'), '731')
  await page.getByRole('button', { name: '打印' }).first().click()
  const folder = workFolder()
  const word = join(folder, '附表.docx')
  const excel = join(folder, '附表.xlsx')
  const status = page.getByRole('region', { name: '打印' }).getByRole('status')

  await answerDialogs(app, { save: word })
  await page.getByRole('button', { name: '导出 Word' }).click()
  await status.filter({ hasText: `已存为 ${word}` }).waitFor()
  expect(partsOf(readFileSync(word))['word/document.xml']).toMatch(/舒兰市人民医院[\s\S]{0,900}>731</)

  await answerDialogs(app, { save: excel })
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await status.filter({ hasText: `已存为 ${excel}` }).waitFor()
  expect(Object.values(partsOf(readFileSync(excel))).some((text) => text.includes('<v>731</v>'))).toBe(true)

  await answerDialogs(app, {})
  await page.getByRole('button', { name: '导出 Word' }).click()
  await status.filter({ hasText: '已取消' }).waitFor()
  expect(existsSync(join(folder, '舒兰市“十四五”医疗卫生服务体系规划.docx'))).toBe(false)
})
