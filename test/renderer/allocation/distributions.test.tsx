/** Rebalance in one click, and methods side by side: seen before, adopted as one step, taken back as one step. */
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { at } from '../grid/mount-grid.tsx'
import { mountAllocation, unmountAll } from './mount-allocation.tsx'

afterEach(unmountAll)

const planned = (changes: readonly Change[] | undefined) =>
  new Map((changes ?? []).flatMap((c) => (c.type === 'setPlanned' ? [[c.facility, c.value] as const] : [])))

test('705 become 675 in fives with one Enter, and one undo brings them back', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  const panel = page.getByRole('form', { name: '按控制数重新分配' })
  // The class furthest from its control total is offered first, at its norm’s number.
  await expect.element(panel.getByRole('textbox', { name: '控制数（张）' })).toHaveValue('675')
  await expect.poll(() => panel.element().textContent).toContain('分配后675')
  expect(panel.element().textContent).toContain('余数0')
  await userEvent.keyboard('{Enter}')
  await expect.element(panel).not.toBeInTheDocument()
  expect(committed).toHaveLength(1)
  expect(committed[0]?.label).toBe('基层医疗卫生机构按控制数 675 张重新分配')
  const values = [...planned(committed[0]?.changes).values()]
  expect(values.length).toBeGreaterThan(0)
  expect(values.every((value) => value !== null && value % 5 === 0)).toBe(true)
  expect(at('primary', 'planned').textContent).toContain('675')
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => at('primary', 'planned').textContent).toContain('705')
})

test('what whole steps put in excess of the control total reads as over it', async () => {
  mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  const panel = page.getByRole('form', { name: '按控制数重新分配' })
  await userEvent.fill(panel.getByRole('textbox', { name: '控制数（张）' }), '683')
  // 685 today, two fewer in fives: nobody can give five.
  await userEvent.selectOptions(panel.getByRole('combobox', { name: '测算' }), '增量·规划数')
  await expect.poll(() => panel.element().textContent).toContain('超出2')
  expect(panel.element().textContent).not.toContain('余数')
})

test('a control total of one’s own leaves a residual in sight, and can become the method of the class', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  const panel = page.getByRole('form', { name: '按控制数重新分配' })
  const control = panel.getByRole('textbox', { name: '控制数（张）' })
  await userEvent.fill(control, '683')
  await expect.poll(() => panel.element().textContent).toContain('余数3')
  await userEvent.click(panel.getByRole('button', { name: '改分配方法' }))
  await userEvent.click(control)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => committed.length).toBe(1)
  expect(committed[0]?.changes).toMatchObject([
    {
      type: 'putAllocation',
      rule: {
        class: 'primary',
        resource: 'bed',
        method: 'proportional',
        weights: 'planned',
        step: 5,
        control: { by: 'handedDown', value: 683 },
      },
    },
  ])
})

test('half a number and Esc change nothing', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '按控制数重新分配（步长 5）' }))
  const panel = page.getByRole('form', { name: '按控制数重新分配' })
  await userEvent.fill(panel.getByRole('textbox', { name: '控制数（张）' }), '6x')
  await expect.element(panel.getByRole('alert')).toBeVisible()
  await expect.element(panel.getByRole('button', { name: /应用/ })).toBeDisabled()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  expect(committed).toEqual([])
})

test('Shulan’s primary class: lock 护理站 at 0, compare, see the townships, adopt, undo', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  const view = page.getByRole('region', { name: '分配方法并排比较' })
  await expect.poll(() => view.element().textContent).toContain('675 / 0')
  await userEvent.click(view.getByRole('button', { name: '锁定 护理站 的规划数' }))
  expect(committed.at(-1)?.changes).toEqual([{ type: 'setLock', facility: 'huli', resource: 'bed', lock: true }])
  await expect.element(view.getByRole('button', { name: '解锁 护理站 的规划数' })).toBeVisible()
  await userEvent.click(view.getByRole('button', { name: '乡镇', exact: true }))
  await expect.element(view.getByRole('rowheader', { name: '平安镇' })).toBeVisible()
  await userEvent.click(view.getByRole('button', { name: '采用“按比例·现有数”作为规划数' }))
  await expect.poll(() => committed.length).toBe(2)
  expect(committed[1]?.label).toBe('基层医疗卫生机构采用按比例·现有数')
  const adopted = planned(committed[1]?.changes)
  expect(adopted.has('huli')).toBe(false)
  expect(adopted.get('huancheng-chc')).toBe(40)
  await expect.poll(() => view.getByRole('status').element().textContent).toContain('已采用')
  await userEvent.click(view.getByRole('heading', { name: '分配方法并排比较' }))
  await userEvent.keyboard('{Control>}z{/Control}')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => at('primary', 'planned').textContent).toContain('705')
})

test('ticked rows alone are adopted', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  const view = page.getByRole('region', { name: '分配方法并排比较' })
  await userEvent.click(view.getByRole('checkbox', { name: '舒兰市环城社区卫生服务中心' }))
  await userEvent.click(view.getByRole('button', { name: '采用“按比例·现有数”的 1 行作为规划数' }))
  await expect.poll(() => committed.length).toBe(1)
  expect(committed[0]?.changes).toEqual([{ type: 'setPlanned', facility: 'huancheng-chc', resource: 'bed', value: 40 }])
})

test('a way that cannot be gone says why in words and is not adopted', async () => {
  mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  const view = page.getByRole('region', { name: '分配方法并排比较' })
  // No solver is loaded here.
  await expect.poll(() => view.element().textContent).toContain('求解器没有载入')
  await expect.element(view.getByRole('button', { name: '采用“优化·变动最小”作为规划数' })).toBeDisabled()
})

test('twenty reasons of one way leave the rows in sight, and people can be pasted where they are missing', async () => {
  mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'A 列的方法' }), 'proportional:population')
  const table = page.getByRole('region', { name: '各方法的分配数' })
  await expect.poll(() => table.element().textContent).toMatch(/另有 \d+ 条。/)
  const foot = [...table.element().querySelectorAll('tr')].find((row) => row.textContent?.startsWith('说明'))
  expect(foot?.getBoundingClientRect().height).toBeLessThan(100)
  await expect.element(page.getByRole('button', { name: '粘贴乡镇人口' })).toBeVisible()
})

test('the comparison is sound, light and dark', async () => {
  const { container } = mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '几种分配方法并排比较' }))
  await expect.poll(() => container.textContent).toContain('675 / 0')
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
  }
  delete document.documentElement.dataset.theme
})
