import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { message } from '../../../shared/text/message.ts'
import { at } from '../grid/mount-grid.tsx'
import { mountAllocation, unmountAll } from './mount-allocation.tsx'

afterEach(unmountAll)

const inspector = (): string => document.querySelector('aside')?.textContent ?? ''

test('classes carry their norm and their sums; a printed total that differs is marked with both numbers', () => {
  mountAllocation()
  expect(at('primary', ':head').textContent).toContain('1.66 张/千人')
  expect(at('primary', 'planned').textContent).toContain('705')
  const tip = at('primary', 'planned').querySelector('[title]')?.getAttribute('title')
  expect(tip).toContain('685')
  expect(tip).toContain('705')
  expect(at('control', ':head').textContent).toContain('8.56 张/千常住人口 × 40.69 万人')
  expect(at('control', 'allocated').textContent).toBe('3,483')
})

test('over and short are said in words, not only in colour', () => {
  mountAllocation()
  expect(at('primary', 'gap').textContent).toContain('超 30 张')
  expect(at('tcm', 'gap').textContent).toContain('缺 1 张')
})

test('a facility without printed beds is 未列, never 0', async () => {
  mountAllocation()
  await userEvent.click(at('nancheng-chc', 'planned'))
  await userEvent.keyboard('{PageDown}')
  expect(at('binhe-chc', 'planned').textContent).toBe('未列')
  expect(at('binhe-chc', 'gap').textContent).toContain('待定')
})

test('a typed number is one change of the plan, and the sums follow', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('700{Enter}')
  expect(committed).toEqual([
    {
      changes: [{ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 700 }],
      label: '改舒兰市人民医院的规划数',
    },
  ])
  await expect.poll(() => at('county', 'planned').textContent).toContain('1,070')
})

test('while a number is typed, the inspector says what Enter will change', async () => {
  mountAllocation()
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('700')
  const preview = page.getByRole('region', { name: 'Enter 后' })
  await expect.poll(() => preview.element().textContent).toContain('县办公立医院规划1,100→1,070')
  expect(preview.element().textContent).toContain('+30→±0')
  await userEvent.keyboard('{Escape}')
  await expect.element(preview).not.toBeInTheDocument()
})

test('the method of all classes is one step; the step size of one class is another', async () => {
  const { committed } = mountAllocation()
  await userEvent.selectOptions(page.getByLabelText('各类合计的测算方法'), 'proportional')
  expect(committed).toHaveLength(1)
  expect(committed[0]?.label).toBe('各类合计改用按比例分摊')
  expect(committed[0]?.changes.map((change) => change.type === 'setMethod' && change.class)).toEqual([
    'municipal-and-above',
    'county',
    'tcm',
    'primary',
    'social',
  ])
  await userEvent.selectOptions(page.getByRole('combobox', { name: '类别' }), 'primary')
  await userEvent.fill(page.getByLabelText('基层医疗卫生机构的取整步长，张'), '5')
  await userEvent.keyboard('{Enter}')
  expect(committed[1]?.changes).toEqual([
    { type: 'setMethod', unit: 'shulan', class: 'primary', resource: 'bed', method: 'proportional', step: 5 },
  ])
  await expect.poll(() => Number(at('nancheng-chc', 'allocated').textContent) % 5).toBe(0)
})

test('a step that is no whole number is refused with what is accepted', async () => {
  const { committed } = mountAllocation()
  await userEvent.fill(page.getByLabelText('各类合计的取整步长，张'), '0')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('步长为 1 到 10000 的整数。')).toBeVisible()
  expect(committed).toEqual([])
})

test('lock and bounds are changes of the plan', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('{Control>}l{/Control}')
  await userEvent.fill(page.getByLabelText('舒兰市人民医院的最高规划数，张'), '７００')
  await userEvent.keyboard('{Enter}')
  expect(committed.map(({ changes }) => changes[0])).toEqual([
    { type: 'setLock', facility: 'renmin', resource: 'bed', lock: true },
    { type: 'setBounds', facility: 'renmin', resource: 'bed', min: null, max: 700 },
  ])
})

test('the inspector goes from result to formula, steps and the line in the source', async () => {
  mountAllocation()
  await userEvent.selectOptions(page.getByLabelText('各类合计的测算方法'), 'proportional')
  await userEvent.click(at('renmin', 'allocated'))
  await expect.poll(inspector).toContain('× 406890 ÷ 1000')
  expect(inspector()).toContain('反推')
  expect(inspector()).toContain('可能在 406,600–406,910 之间')
  expect(inspector()).toMatch(/第 \d+ 行/)
})

test('a pasted block that does not fit is reported in the place of the legend', async () => {
  const { committed } = mountAllocation()
  await userEvent.click(at('renmin', 'planned'))
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', '700\n很多\n40')
  document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  await expect
    .poll(() => document.querySelector('[role="status"]')?.textContent)
    .toContain('粘贴：写入 2 格，1 格未改。')
  expect(committed.map(({ changes }) => changes.length)).toEqual([2])
  await userEvent.click(page.getByRole('button', { name: '知道了' }))
  await expect.element(page.getByRole('list', { name: '图例' })).toBeVisible()
})

test('an edit the plan refuses says why under its cell; what was typed stays until Esc, and the old value is kept', async () => {
  mountAllocation(1292, undefined, message('allocation.boundOrder', { min: 9, max: 8 }))
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('700{Enter}')
  await expect.element(page.getByText(/最低 9 高于最高 8。/)).toBeVisible()
  const editor = document.activeElement
  expect(editor instanceof HTMLInputElement && [editor.value, editor.ariaInvalid]).toEqual(['700', 'true'])
  await userEvent.keyboard('{Escape}')
  expect(at('renmin', 'planned').textContent).toBe('730')
})

test('each chart says its numbers in words', async () => {
  mountAllocation()
  await expect
    .element(page.getByRole('img', { name: /常住人口 40\.69 万人时，床位控制数为 3,483 张.*41\.0\d 万人起不超/ }))
    .toBeVisible()
  await expect.element(page.getByRole('img', { name: /基层医疗卫生机构 \+30/ })).toBeVisible()
})

test('the staff tab shows what the norms require and explains it', async () => {
  mountAllocation()
  await userEvent.click(page.getByRole('button', { name: '人员' }))
  await userEvent.selectOptions(page.getByRole('combobox', { name: '显示' }), '全域标准')
  await userEvent.click(at('nurse', 'targetTotal'))
  expect(at('nurse', 'targetTotal').textContent).toBe('1,473')
  await expect.poll(inspector).toContain('3.62')
})

test('where the table would be narrower than 900 the panel lies over it, opened by Shift+F1', async () => {
  mountAllocation(1132)
  const panel = page.getByRole('complementary', { name: '为什么是这个数' })
  await expect.element(panel).not.toBeInTheDocument()
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('{Shift>}{F1}{/Shift}')
  await expect.element(panel).toBeVisible()
  // Every column can be brought out from under it.
  const scroller = document.querySelector('[role="grid"]')?.parentElement
  scroller?.scrollTo(10_000, 0)
  const lastHead = [...document.querySelectorAll('thead th')].at(-1)?.getBoundingClientRect()
  expect(lastHead?.right).toBeLessThanOrEqual(panel.element().getBoundingClientRect().left)
  await userEvent.keyboard('7{Escape}')
  await expect.element(panel).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await userEvent.keyboard('{Shift>}{F1}{/Shift}')
  await userEvent.click(page.getByRole('button', { name: '关闭' }))
  await expect.element(panel).not.toBeInTheDocument()
  expect(document.activeElement?.getAttribute('aria-label')).toBe('舒兰市人民医院，2025年规划')
})

test('a plan without institutions says so under the heads, and nothing else moves', async () => {
  mountAllocation(1292, (plan) => ({
    ...plan,
    facilities: [],
    stocks: [],
    classes: [],
    allocations: [],
    norms: [],
    tables: [],
    institutions: [],
    printed: [],
  }))
  await expect.element(page.getByText('还没有机构。打开带机构床位的规划文件。')).toBeVisible()
  await expect.element(page.getByRole('columnheader', { name: '机构' })).toBeVisible()
})

test('roles, names and contrast are sound, light and dark', async () => {
  const { container } = mountAllocation()
  await userEvent.click(at('renmin', 'planned'))
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(
      violations.map(({ id, nodes }) => `${theme} ${id} ${nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`),
    ).toEqual([])
  }
  delete document.documentElement.dataset.theme
})
