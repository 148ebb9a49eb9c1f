/** 稿次 as an office uses it: keep a draft, change a figure, read the comparison, enter an opinion, print both. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DraftsPanel } from '../../../renderer/views/drafts/DraftsPanel.tsx'
import { message } from '../../../shared/text/message.ts'
import { barriers } from '../app/mount-app.tsx'
import { mountPanel, unmountPanels } from './mount-panel.tsx'

afterEach(unmountPanels)

test('a draft, a change, the comparison with its cause, and an opinion with its reason', async () => {
  const session = await mountPanel(<DraftsPanel />)
  await userEvent.click(page.getByRole('button', { name: '存为一稿' }).first())
  await userEvent.click(page.getByRole('button', { name: '存稿' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('写上日期')
  await userEvent.fill(page.getByRole('textbox', { name: '日期' }), '2021年6月1日')
  await userEvent.click(page.getByRole('button', { name: '存稿' }))
  expect(session.getState().document?.plan.drafts?.map(({ name, date }) => [name, date])).toEqual([
    ['征求意见稿', '2021年6月1日'],
  ])
  session.actions.commit(
    [{ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 760 }],
    message('draft.edit.print'),
  )
  const figures = page.getByRole('table', { name: '本稿与上稿对照表' })
  await expect
    .element(figures.getByRole('row', { name: /^舒兰市人民医院.*规划床位/ }))
    .toMatchTextContent(/730760\+30.*730 → 760/)
  await userEvent.click(page.getByRole('button', { name: '加入打印' }))
  expect(session.getState().document?.plan.tables.at(-1)).toMatchObject({ kind: 'draftComparison', from: 'draft-1' })

  await userEvent.click(page.getByRole('button', { name: '意见采纳情况表' }))
  await userEvent.click(page.getByRole('button', { name: '登记意见' }))
  await userEvent.fill(page.getByRole('textbox', { name: '部门' }), '财政局')
  await userEvent.fill(page.getByRole('textbox', { name: '意见' }), '压减床位')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '采纳情况' }), '未采纳')
  await userEvent.click(page.getByRole('button', { name: '保存' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('要写理由')
  expect(await barriers()).toEqual([])
  await userEvent.fill(page.getByRole('textbox', { name: '理由' }), '按国家标准')
  await userEvent.click(page.getByRole('button', { name: '保存' }))
  await expect
    .element(page.getByRole('table', { name: '意见采纳情况表' }))
    .toMatchTextContent(/财政局.*未采纳.*按国家标准/)

  await userEvent.click(page.getByRole('button', { name: '删除《征求意见稿》' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent(/有 1 条意见/)
  expect(await barriers()).toEqual([])
})

test('a draft kept while a 方案 is shown holds the plan, and the form says so', async () => {
  const session = await mountPanel(<DraftsPanel />)
  await userEvent.click(page.getByRole('button', { name: '存为一稿' }).first())
  session.actions.showScenario('low')
  await expect.element(page.getByText(/“人口低（示例）”的更改不算在这一稿的数里/)).toBeVisible()
})

test('while a 方案 is shown the comparison says that it compares the plan, and offers the 方案', async () => {
  const session = await mountPanel(<DraftsPanel />)
  session.actions.commit(
    [{ type: 'makeDraft', draft: { id: 'd1', name: '征求意见稿', stage: 'comment', date: '6月' } }],
    message('draft.edit.print'),
  )
  session.actions.showScenario('low')
  await expect.element(page.getByText(/没有不同.*基准方案/)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '改比方案“人口低（示例）”' }))
  await expect.element(page.getByRole('combobox', { name: '所比' })).toHaveDisplayValue('人口低（示例）')
  await expect.element(page.getByText(/没有不同.*对照的是方案“人口低（示例）”/)).toBeVisible()
  expect(await barriers()).toEqual([])
})

test('an opinion is linked to one change of a 方案 and to one since the draft', async () => {
  const session = await mountPanel(<DraftsPanel />)
  session.actions.commit(
    [
      { type: 'makeDraft', draft: { id: 'd1', name: '征求意见稿', stage: 'comment', date: '6月' } },
      { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 760 },
    ],
    message('draft.edit.print'),
  )
  await userEvent.click(page.getByRole('button', { name: '意见采纳情况表' }))
  await userEvent.click(page.getByRole('button', { name: '登记意见' }))
  await userEvent.fill(page.getByRole('textbox', { name: '部门' }), '财政局')
  await userEvent.fill(page.getByRole('textbox', { name: '意见' }), '压减床位')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '对应方案', exact: true }), '人口低（示例）')
  await userEvent.selectOptions(
    page.getByRole('combobox', { name: '对应方案中的更改' }),
    page.getByRole('option', { name: /常住人口 2025年 −8890 人/ }),
  )
  await userEvent.selectOptions(
    page.getByRole('combobox', { name: '对应稿后的更改' }),
    page.getByRole('option', { name: /舒兰市人民医院.*730 → 760/ }),
  )
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '保存' }))
  await expect
    .element(page.getByRole('table', { name: '意见采纳情况表' }))
    .toMatchTextContent(/方案“人口低（示例）”：常住人口 2025年 −8890 人.*“征求意见稿”至“现在的规划”：.*730 → 760/)
  await userEvent.click(page.getByRole('button', { name: '改财政局的意见' }))
  await userEvent.click(page.getByRole('button', { name: '保存' }))
  expect(session.getState().document?.plan.opinions?.[0]?.changes).toHaveLength(2)
})
