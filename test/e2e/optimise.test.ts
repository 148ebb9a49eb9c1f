/** 优化 in the real window: the solver is WebAssembly out of the program’s own files, under the page’s policy. */
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
