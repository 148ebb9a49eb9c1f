/** 敏感性与不确定性 as a planner uses it: add inputs, see which matters, draw, cancel, and be told what is wrong where it is. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { UncertaintyPanel } from '../../../renderer/views/uncertainty/UncertaintyPanel.tsx'
import { barriers } from '../app/mount-app.tsx'
import { mountPanel, unmountPanels } from './mount-panel.tsx'

afterEach(unmountPanels)

const inputs = () => page.getByRole('table', { name: '输入的范围' })
const add = (name: string) => userEvent.selectOptions(page.getByRole('combobox', { name: '选择要加入的输入' }), name)

test('two inputs make a tornado, widest first; a range upside down is refused at its field', async () => {
  const session = await mountPanel(<UncertaintyPanel />)
  await userEvent.click(page.getByRole('button', { name: '加入目标年人口' }))
  await add('每千人口医疗卫生机构床位数')
  const tornado = page.getByRole('table', { name: /^敏感性图/ })
  await expect.element(tornado.getByRole('row').nth(1)).toMatchTextContent(/^每千人口医疗卫生机构床位数3,3093,657348$/)
  await expect.element(tornado.getByRole('row').nth(2)).toMatchTextContent(/^常住人口（2025年）/)
  expect(await barriers()).toEqual([])

  const low = page.getByRole('textbox', { name: '每千人口医疗卫生机构床位数的下限' })
  await userEvent.fill(low, '9.5')
  await userEvent.keyboard('{Enter}')
  await expect.element(inputs().getByRole('alert')).toMatchTextContent('下限 9.5 大于上限 8.988')
  expect(session.getState().document?.plan.uncertainty?.[0]?.inputs[1]?.low).toBe(8.132)
  await userEvent.keyboard('{Escape}')
  await userEvent.fill(low, '8.4')
  await userEvent.keyboard('{Enter}')
  expect(session.getState().document?.plan.uncertainty?.[0]?.inputs[1]?.low).toBe(8.4)
  session.actions.undo()
  expect(session.getState().document?.plan.uncertainty?.[0]?.inputs[1]?.low).toBe(8.132)
})

test('draws show quantiles and probabilities, can be cancelled, and are called outdated after an edit', async () => {
  const session = await mountPanel(<UncertaintyPanel />)
  await userEvent.click(page.getByRole('button', { name: '加入目标年人口' }))
  await userEvent.click(page.getByRole('button', { name: '蒙特卡洛' }))
  const count = page.getByRole('textbox', { name: '次数' })
  await userEvent.fill(count, '0')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toMatchTextContent('至少抽 1 次')
  await userEvent.fill(count, '200')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByRole('button', { name: '开始模拟' }))
  await expect.element(page.getByRole('status')).toMatchTextContent(/^200 次，种子 1/)
  const totals = page.getByRole('table', { name: '控制数、配置数与差额的分布' })
  await expect.element(totals.getByRole('row', { name: /全部医疗卫生机构床位/ })).toMatchTextContent(/3,483/)
  await expect.element(page.getByRole('table', { name: '各标准达到的概率' })).toMatchTextContent(/%/)
  expect(await barriers()).toEqual([])

  await userEvent.fill(count, '1000000')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('status')).toMatchTextContent(/改动前的结果/)
  await userEvent.click(page.getByRole('button', { name: '开始模拟' }))
  await expect.element(page.getByRole('progressbar')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '取消' }))
  await expect.element(page.getByRole('button', { name: '开始模拟' })).toBeVisible()
  expect(session.getState().document?.plan.uncertainty?.[0]?.draws).toBe(1_000_000)
})
