/** 优化 and the long jobs in the real window: WebAssembly and threads out of the program’s own files, under the page’s policy. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writePlan } from '../../shared/plan/write.ts'
import { shulan } from '../support/shulan.ts'
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

it('a plan whose primary class is optimised in fives shows 675 beds, and nothing is refused', async () => {
  const { page } = norma
  await page.getByRole('heading', { level: 1, name: '舒兰市“十四五”医疗卫生服务体系规划' }).waitFor()
  const plan = shulan()
  const allocations = plan.allocations.map((r) =>
    r.class === 'primary' && r.resource === 'bed' ? { ...r, method: 'optimise' as const, step: 5 } : r,
  )
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], '优化.norma'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    writePlan({ ...plan, title: '优化后的规划', allocations }),
  )
  await page.getByRole('heading', { level: 1, name: '优化后的规划' }).waitFor()
  await page.keyboard.press('Control+5')
  const row = page.getByRole('row').filter({ hasText: '基层医疗卫生机构' }).first()
  await row.getByText('675', { exact: true }).waitFor()
  expect(await row.textContent()).toContain('705')
  expect(complaints).toEqual([])
})

it('the methods side by side are worked out in a thread of their own, 优化 among them', async () => {
  const { page } = norma
  await page.getByRole('button', { name: '几种分配方法并排比较' }).click()
  const view = page.getByRole('region', { name: '分配方法并排比较' })
  await view.getByText('675 / 0').first().waitFor()
  await view.getByRole('button', { name: '采用“优化·变动最小”作为规划数', disabled: false }).waitFor()
  expect(complaints).toEqual([])
})

it('draws come from a thread of their own', async () => {
  const { page } = norma
  await page.keyboard.press('Control+6')
  await page.getByRole('button', { name: '敏感性' }).first().click()
  await page.getByRole('button', { name: '加入目标年人口' }).click()
  await page.getByRole('button', { name: '蒙特卡洛' }).click()
  await page.getByRole('textbox', { name: '次数' }).fill('100')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '开始模拟' }).click()
  await page.getByRole('status').filter({ hasText: '100 次，种子' }).waitFor()
  expect(complaints).toEqual([])
})
