/** 导入年报 in the 机构 stage: what a new user does with the report of the year, and what is written at the end. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { smallPlan } from '../../support/small-plan.ts'
import { mountFacilities, unmountAll } from './mount-facilities.tsx'

afterEach(unmountAll)

const report = [
  ['2021年年报', '', '', '', ''],
  ['机构代码', '机构名称', '实有床位', '出院人次', '负责人'],
  ['1001', 'Hospital a', '110', '二百', '甲'],
  ['1002', 'Hospital b', '50', '900', '乙'],
  ['1003', "=cmd|' /C calc'!A0", '20', '', '丙'],
]
  .map((row) => row.join('\t'))
  .join('\n')

const dialog = () => page.getByRole('dialog', { name: '导入卫生统计年报' })

async function paste(text: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: '导入年报' }))
  await userEvent.fill(page.getByRole('textbox', { name: '粘贴年报' }), text)
  await userEvent.click(page.getByRole('button', { name: '识别' }))
}

test('columns are matched, each change is ticked, nothing is written before 导入, and undo takes all of it back', async () => {
  const start = smallPlan()
  const { plan, steps, undo } = mountFacilities(start)
  await paste(report)
  await expect.element(page.getByRole('spinbutton', { name: '年报年份' })).toHaveValue(2021)
  await expect.element(dialog().getByText('beds（实有） 无 → 110', { exact: false })).toBeVisible()
  // A cell that cannot be read holds everything up until it is left out.
  await expect.element(dialog().getByText('发现“二百”', { exact: false })).toBeVisible()
  await expect.element(dialog().getByRole('button', { name: '导入', exact: true })).toBeDisabled()
  await userEvent.click(dialog().getByRole('button', { name: '不读这一格' }))
  // One of the changed is left out.
  await userEvent.click(dialog().getByRole('checkbox', { name: '导入“Hospital b”' }))
  await expect
    .element(dialog().getByText('将导入 2 家机构的数据，其中新增 1 家；记为关闭 0 家。', { exact: false }))
    .toBeVisible()
  expect(plan()).toBe(start)

  await userEvent.click(dialog().getByRole('button', { name: '导入', exact: true }))
  expect(steps).toEqual(['导入 2021 年年报'])
  const written = plan().stocks.filter((s) => s.year === 2021)
  expect(written.map((s) => [s.facility, s.measure, s.value])).toEqual([
    ['a', 'actual', 110],
    ['cmdCcalcA0', 'actual', 20],
  ])
  expect(plan().facilities.map((f) => [f.name, f.codes?.institution])).toEqual([
    ['Hospital a', '1001'],
    ['Hospital b', undefined],
    ["=cmd|' /C calc'!A0", '1003'],
  ])
  undo()
  expect(plan()).toEqual(start)
})

test('what a column holds is remembered by its head', async () => {
  const first = mountFacilities(smallPlan())
  await paste('名称\t张数\nHospital a\t77')
  await userEvent.selectOptions(dialog().getByRole('combobox', { name: 'B 列是' }), 'stock approved bed')
  await userEvent.click(dialog().getByRole('button', { name: '导入', exact: true }))
  expect(first.plan().stocks.find((s) => s.facility === 'a' && s.year === 2020)?.value).toBe(77)
  await paste('名称\t张数\nHospital b\t66')
  await expect.element(dialog().getByText('同上次').first()).toBeVisible()
  await expect.element(dialog().getByText('50 → 66', { exact: false })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
  expect(first.steps).toHaveLength(1)
})
