/** A plan just begun has one control total, for all classes together: it is shared, compared and adopted as such. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { at } from '../grid/mount-grid.tsx'
import { mountAllocation, unmountAll } from './mount-allocation.tsx'

afterEach(unmountAll)

const justBegun = (plan: Plan): Plan => ({
  ...plan,
  stocks: plan.stocks.filter((s) => s.status !== 'planned'),
  allocations: plan.allocations.flatMap((a) =>
    a.class === 'all' ? [{ ...a, method: 'proportional' as const, weights: 'base' as const }] : [],
  ),
})

test('beds handed to the group are dealt out with one Enter', async () => {
  const { committed } = mountAllocation(1292, justBegun)
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  const panel = page.getByRole('form', { name: '按控制数重新分配' })
  await expect.element(panel.getByRole('textbox', { name: '控制数（张）' })).toHaveValue('3483')
  await expect.poll(() => panel.element().textContent).toContain('余数3')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => committed.length).toBe(1)
  expect(at('total', 'planned').textContent).toContain('3,480')
  // Fives left 3 over: another step can be tried.
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  await userEvent.click(panel.getByText('1', { exact: true }))
  await expect.poll(() => panel.element().textContent).toContain('余数0')
  await userEvent.click(panel.getByRole('button', { name: /应用/ }))
  await expect.poll(() => committed.length).toBe(2)
  expect(at('total', 'planned').textContent).toContain('3,483')
  // Met, and still there.
  await expect.element(page.getByRole('button', { name: '按控制数重新分配（步长 5）' })).toBeVisible()
})

test('the toolbar speaks of the rule that shares, and one column of the comparison is adopted', async () => {
  const { committed } = mountAllocation(1292, justBegun)
  await expect.element(page.getByRole('combobox', { name: /分配方法|测算/ })).toHaveValue('proportional')
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  const view = page.getByRole('region', { name: '分配方法并排比较' })
  await expect.element(view.getByRole('textbox', { name: '控制数（张）' })).toHaveValue('3483')
  await userEvent.click(view.getByRole('button', { name: '采用“按比例·现有数”作为规划数' }))
  await expect.poll(() => committed.length).toBe(1)
  expect(committed[0]?.label).toContain('按比例·现有数')
  // A class alone is there as well, with a total of one’s own.
  await userEvent.selectOptions(view.getByRole('combobox', { name: '类别' }), '基层医疗卫生机构')
  await expect.element(view.getByRole('textbox', { name: '控制数（张）' })).toHaveValue('')
})

test('beside the guide in a small window no command of the toolbar is cut', async () => {
  mountAllocation(874)
  for (const name of ['按控制数重新分配（步长 5）', '几种分配方法并排比较', '为什么']) {
    const command = page.getByRole('button', { name, exact: true }).element()
    const bar = command.closest('[class*="toolbar"]')
    expect(command.getBoundingClientRect().right).toBeLessThanOrEqual(bar?.getBoundingClientRect().right ?? 0)
  }
})
