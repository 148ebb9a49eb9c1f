/** Find, filter, sort, groups, columns and bulk edit of the 机构 stage; and what a screen reader is told. */
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import shulanText from '../../../seeds/plans/shulan-2025.norma?raw'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { at, mountFacilities, unmountAll } from './mount-facilities.tsx'

afterEach(unmountAll)

function shulan(): Plan {
  const read = readPlan(new TextEncoder().encode(shulanText))
  if (!read.ok) throw new Error('the shipped plan does not pass its own gate')
  return read.value
}
const names = (): string[] =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('th')?.textContent ?? '')
const activeRow = (): string | undefined =>
  document.querySelector<HTMLElement>('tbody th[aria-selected="true"]')?.closest('tr')?.dataset.row

test('Ctrl+F finds by pinyin initials, Enter goes to what was found', async () => {
  mountFacilities(shulan())
  await userEvent.click(at('renmin', ':head'))
  await userEvent.keyboard('{Control>}f{/Control}slszyy')
  await expect.element(page.getByText('0/1')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(activeRow).toBe('zhongyi')
})

test('a filter leaves what meets it, with the sum of it at the foot', async () => {
  mountFacilities(shulan())
  await userEvent.click(page.getByRole('button', { name: '筛选' }))
  await userEvent.selectOptions(page.getByLabelText('列', { exact: true }), '2025规划床位')
  await userEvent.fill(page.getByLabelText('条件'), '>=320')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names().length).toBe(5)
  expect(document.querySelector('tfoot')?.textContent).toContain('5/36 家')
})

test('a head sorts up, down and not; a row that is edited then stays where it is', async () => {
  const { plan } = mountFacilities(shulan())
  const head = page.getByRole('button', { name: '2025规划床位 排序' })
  await userEvent.click(head)
  await userEvent.click(head)
  await expect.poll(() => names()[1]).toContain('舒兰市人民医院')
  await userEvent.click(at('renmin', 'figure:bed:approved:target'))
  await userEvent.keyboard('5{Enter}')
  await expect.poll(() => plan().stocks.find((s) => s.facility === 'renmin' && s.year === 2025)?.value).toBe(5)
  expect(names()[1]).toContain('舒兰市人民医院')
})

test('groups by class add up, and a facility that changes its kind changes its group', async () => {
  mountFacilities(shulan())
  await userEvent.selectOptions(page.getByLabelText('分组'), '类别')
  const group = (): string =>
    [...document.querySelectorAll('tbody tr')].find((row) => row.textContent?.includes('县办公立医院'))?.textContent ??
    ''
  await expect.poll(group).toContain('1,100')
  await userEvent.click(at('fuyou', 'kind'))
  await userEvent.keyboard('培训机构{Enter}')
  await expect.poll(group).toContain('1,050')
})

test('columns are chosen, moved and remembered', async () => {
  mountFacilities(shulan())
  const heads = () =>
    [...document.querySelectorAll('thead th')].map((th) => th.getAttribute('aria-label') ?? th.textContent)
  await userEvent.click(page.getByRole('button', { name: '列', exact: true }))
  await userEvent.click(page.getByLabelText('类型', { exact: true }))
  await userEvent.click(page.getByRole('button', { name: '下移 规划单元' }))
  await userEvent.click(page.getByRole('button', { name: '完成' }))
  await expect.poll(() => heads().slice(1, 3)).toEqual(['举办主体', '规划单元'])
  const kept = localStorage.getItem('norma.facilities.columns')
  unmountAll()
  localStorage.setItem('norma.facilities.columns', kept ?? '')
  mountFacilities(shulan())
  expect(heads().slice(1, 3)).toEqual(['举办主体', '规划单元'])
})

test('bulk edit sets one column of the selected rows in one step, or says why not', async () => {
  const { plan, steps } = mountFacilities(shulan())
  await userEvent.click(at('renmin', 'level'))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await userEvent.click(page.getByRole('button', { name: '批量改' }))
  await userEvent.fill(page.getByLabelText('值'), '九级')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/“九级”不在/)).toBeVisible()
  await userEvent.fill(page.getByLabelText('值'), '二级')
  await userEvent.keyboard('{Enter}')
  expect(plan().facilities.filter(({ level }) => level === '2').length).toBe(2)
  expect(steps.length).toBe(1)
})

test('axe finds nothing, with a panel open and with a cell that waits', async () => {
  const { container } = mountFacilities(shulan())
  await userEvent.click(at('renmin', 'kind'))
  await userEvent.keyboard('卫生局{Enter}')
  await userEvent.click(page.getByRole('button', { name: '筛选' }))
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
