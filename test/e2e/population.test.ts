/** 人口 in the real window: a workbook comes in under the page’s policy, a method is taken, the projection goes out, the page is printed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { readSpreadsheet } from '../../renderer/worker/read-spreadsheet.ts'
import { answerDialogs } from './app/dialogs.ts'
import { launch, type Running } from './app/launch.ts'

let norma: Running
const complaints: string[] = []
beforeAll(async () => {
  norma = await launch()
  norma.page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
})
afterAll(() => norma.close())

/** Ten years in 万人, then enough empty lines of remarks that the sheet is larger than half a megabyte. */
async function yearbook(path: string): Promise<void> {
  const years = [42.36, 42.19, 42.03, 41.84, 41.64, 41.43, 41.25, 41.07, 40.88, 40.69]
  const blob = await writeXlsxFile([
    [{ value: '舒兰市历年人口' }],
    [{ value: '年份' }, { value: '年末常住人口（万人）' }, { value: '编号' }],
    ...years.map((value, index) => [{ value: 2011 + index }, { value }, { value: index }]),
    ...Array.from({ length: 9000 }, (_, index) => [null, null, { value: `附注第 ${index} 行` }]),
  ]).toBlob()
  writeFileSync(path, new Uint8Array(await blob.arrayBuffer()))
}

it('takes ten years from a workbook, compares the methods and goes on by one', async () => {
  const { page, folder } = norma
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  await page.keyboard.press('Control+2')
  const path = join(folder, '年鉴.xlsx')
  await yearbook(path)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入 Excel 或 CSV 人口表' }).click()
  await (await chooser).setFiles(path)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('表头写明“年末常住人口（万人）”。').waitFor()
  await dialog.getByText('将写入 10 个数，其中替换 1 个。', { exact: false }).waitFor()
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('radio', { name: /^线性外推/ }).check()
  await page.getByRole('button', { name: '采用', exact: true }).click()
  await page.getByText('规划已采用线性外推，可撤销。').waitFor()
})

it('writes the projection to a workbook that opens again', async () => {
  const { app, page, folder } = norma
  const path = join(folder, '推算.xlsx')
  await answerDialogs(app, { save: path })
  await page.getByRole('button', { name: '导出推算结果到 Excel' }).click()
  await page.getByText('推算.xlsx', { exact: false }).waitFor()
  const read = await readSpreadsheet(new Uint8Array(readFileSync(path)))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(read.value.sheets).toHaveLength(2)
  expect(read.value.sheets[0]?.rows.some(([year, counted]) => year === '2011' && counted === '423600')).toBe(true)
})

it('prints the page that justifies the method', async () => {
  const { app, page, folder } = norma
  await page.getByRole('button', { name: '列入打印' }).click()
  await page.getByText('“人口预测方法比较表”已列入打印。').waitFor()
  const path = join(folder, '规划.pdf')
  await answerDialogs(app, { save: path })
  await page.keyboard.press('Control+8')
  await page.getByText('人口预测方法比较表').first().waitFor()
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /规划\.pdf/ })
    .waitFor()
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  expect(complaints).toEqual([])
})
