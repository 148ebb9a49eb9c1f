/** From nothing to a filled 配置 stage, and the next period out of the open plan, in the whole window. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'
import { pasteCells } from '../population/mount-population.tsx'

afterEach(unmountAll)

const hospitals = [
  ['机构名称', '乡镇', '编制床位', '注册护士'],
  ['临川县人民医院', '城关镇', 500, 240],
  ['临川县中医医院', '城关镇', 200, 90],
  ['东山镇卫生院', '东山镇', '30.5', ''],
  ['合计', '', 730, 330],
]

test('place, norms, a pasted list: the beds of every hospital stand against the norm', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.keyboard('{Control>}n{/Control}')
  await userEvent.fill(page.getByRole('textbox', { name: '地区名称' }), '临川县')
  await userEvent.fill(page.getByRole('textbox', { name: '基期常住人口（可空）' }), '30万')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('checkbox', { name: /^每千常住人口床位/ }).first()).toBeChecked()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '下一步' }))
  await expect.element(page.getByRole('textbox', { name: '粘贴机构表' })).toHaveFocus()
  pasteCells(hospitals, document.activeElement ?? document.body)
  // A bed and a half is refused at its cell; nothing is made before it is settled.
  await expect.element(page.getByRole('listitem').filter({ hasText: '30.5' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: '生成规划' })).toBeDisabled()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '略过第 4 行' }))
  await userEvent.click(page.getByRole('button', { name: '生成规划' }))
  await until(session, ({ document, stage }) => document?.plan.facilities.length === 2 && stage === 'allocation')
  await computed(session)
  await expect.element(page.getByRole('grid', { name: '床位' })).toMatchTextContent(/临川县人民医院/)
  const { view } = session.getState()
  expect(view?.figures).toMatchObject({ population: 300_000, control: 2250 })
})

test('the next period: what was planned is where it begins, and undone it is not: the old file stays', async () => {
  const { session, saved } = await mountApp()
  await computed(session)
  await userEvent.keyboard('{Control>}n{/Control}')
  await userEvent.click(page.getByText('滚动到下一规划期'))
  await expect.element(page.getByText(/83 条标准沿用/)).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '生成新规划' }))
  await until(session, ({ document }) => document?.plan.targetYear === 2030)
  await computed(session)
  expect(session.getState().document?.plan.title).toBe('舒兰市“十五五”医疗卫生服务体系规划')
  await expect.element(page.getByRole('grid', { name: '床位' })).toMatchTextContent(/2030/)
  expect(saved).toEqual([])
})
