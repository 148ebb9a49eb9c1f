/** 变动: the life of the selected facility, from the toolbar. */
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { smallPlan } from '../../support/small-plan.ts'
import { mountFacilities, unmountAll } from './mount-facilities.tsx'

afterEach(unmountAll)

const panel = () => page.getByRole('dialog', { name: '机构变动 Hospital a' })

async function open(): Promise<void> {
  await userEvent.click(page.getByText('Hospital a'))
  await userEvent.click(page.getByRole('button', { name: '变动' }))
}

test('a merger takes its planned figures along in one step; who takes over sees it; it can be edited and deleted', async () => {
  const start = smallPlan()
  const { plan, steps, undo } = mountFacilities(start)
  await open()
  await userEvent.click(panel().getByRole('button', { name: '加变动' }))
  await userEvent.fill(panel().getByRole('textbox', { name: '年份' }), '2023')
  await userEvent.fill(panel().getByRole('combobox', { name: '并入' }), 'Hospital b')
  await expect.element(panel().getByRole('checkbox', { name: '规划数一并转给Hospital b' })).toBeChecked()
  await userEvent.click(panel().getByRole('button', { name: '加入' }))
  expect(steps).toEqual(['Hospital a 2023 年合并'])
  expect(plan().facilities[0]?.events).toEqual([{ type: 'merge', year: 2023, into: 'b' }])
  const planned = plan().stocks.filter((s) => s.status === 'planned')
  expect(planned.map((s) => [s.facility, s.value])).toEqual([['b', 180]])

  await userEvent.click(panel().getByRole('button', { name: '改 2023 年合并' }))
  await userEvent.fill(panel().getByRole('textbox', { name: '年份' }), '2024')
  await userEvent.keyboard('{Enter}')
  expect(plan().facilities[0]?.events?.[0]?.year).toBe(2024)
  await userEvent.click(panel().getByRole('button', { name: '删 2024 年合并' }))
  expect(plan().facilities[0]?.events).toBeUndefined()
  undo()
  undo()
  undo()
  expect(plan()).toEqual(start)

  await userEvent.click(panel().getByRole('button', { name: '加变动' }))
  await userEvent.keyboard('{Escape}')
  await expect.element(panel()).not.toBeInTheDocument()
})

test('what cannot be is refused in the panel, and nothing changes', async () => {
  const start = smallPlan()
  const { plan, steps } = mountFacilities(start)
  await open()
  await userEvent.click(panel().getByRole('button', { name: '加变动' }))
  await userEvent.selectOptions(panel().getByRole('combobox').first(), 'split')
  await userEvent.fill(panel().getByRole('textbox', { name: '第 1 份的比例（%）' }), '60')
  await userEvent.fill(panel().getByRole('combobox', { name: '第 2 份给谁' }), 'Hospital b')
  await userEvent.fill(panel().getByRole('textbox', { name: '第 2 份的比例（%）' }), '30')
  await userEvent.click(panel().getByRole('button', { name: '加入' }))
  await expect
    .element(panel().getByText('Hospital a：Hospital a 2021 年分立，各份合计 0.9，应为 1。', { exact: false }))
    .toBeVisible()
  expect(plan()).toBe(start)
  await userEvent.fill(panel().getByRole('textbox', { name: '第 2 份的比例（%）' }), '40')
  await userEvent.click(panel().getByRole('button', { name: '加入' }))
  expect(steps).toEqual(['Hospital a 2021 年分立'])
  await expect.element(panel().getByText('Hospital a 60%、Hospital b 40%')).toBeVisible()
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa'] })
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
})

test('a member becomes the lead of its consortium; what is decided above says so', async () => {
  const small = smallPlan()
  const { plan } = mountFacilities({
    ...small,
    facilities: small.facilities.map((f) =>
      f.id === 'a' ? { ...f, consortium: '东部医共体', decidedBy: { above: '省' } } : f,
    ),
  })
  await open()
  await expect.element(panel().getByText('床位由上级（省）确定', { exact: false })).toBeVisible()
  await userEvent.click(panel().getByRole('button', { name: '设为牵头' }))
  expect(plan().consortia).toEqual([{ id: '东部医共体', name: '东部医共体', lead: 'a' }])
  await expect.element(panel().getByText('东部医共体：1 家，牵头 Hospital a')).toBeVisible()
})
