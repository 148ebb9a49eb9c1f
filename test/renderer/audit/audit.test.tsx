/** 校核: the list, one finding with its numbers and lines, and the planner’s answer to it. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, mountApp, planText, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const detail = () => page.getByRole('complementary', { name: '提示详情' })
const list = () => page.getByRole('table', { name: '校核提示列表' })

/** The finding of the primary beds of 2025: 685 printed, 705 the sum of the rows. */
async function primary() {
  const mounted = await mountApp({ stage: 'audit' })
  await computed(mounted.session)
  await userEvent.click(
    list()
      .getByRole('row', { name: /685.*705/ })
      .getByRole('button')
      .first(),
  )
  return mounted
}

test('a finding shows both numbers, the lines of the document and the parts of the sum', async () => {
  await primary()
  await expect.element(detail()).toMatchTextContent(/原文685≠复算或另值705相差\+20/)
  const source = detail().getByRole('region', { name: '原文' })
  await expect.element(source).toMatchTextContent('401')
  const marked = source.element().querySelectorAll('mark')
  expect([...marked].map((mark) => mark.textContent)).toContain('685')
})

test('arrows move through the list and Enter goes to the cell in 配置', async () => {
  const { session } = await primary()
  const here = session.getState().finding
  await userEvent.keyboard('{ArrowDown}')
  expect(session.getState().finding).not.toBe(here)
  await userEvent.keyboard('{ArrowUp}')
  expect(session.getState().finding).toBe(here)
  await userEvent.keyboard('{Enter}')
  expect(session.getState()).toMatchObject({
    stage: 'allocation',
    selection: { table: 'workbench:bed', row: 'primary', column: 'planned' },
  })
})

test('an answer needs a reason, is kept as one edit and can be withdrawn', async () => {
  const { session } = await primary()
  const key = session.getState().finding ?? ''
  await userEvent.click(page.getByRole('radio', { name: /口径不同/ }))
  await userEvent.click(page.getByRole('button', { name: '采用并看下一条' }))
  await expect.element(detail().getByRole('alert')).toMatchTextContent('还没有写理由')
  await userEvent.fill(page.getByRole('textbox', { name: '理由' }), '合计沿用 2020 年数')
  await userEvent.click(page.getByRole('button', { name: '采用并看下一条' }))
  expect(session.getState().document?.plan.decisions).toEqual([
    { finding: key, answer: 'differentBasis', reason: '合计沿用 2020 年数' },
  ])
  expect(session.getState().finding).not.toBe(key)

  await userEvent.click(page.getByRole('button', { name: /已处理/ }))
  await expect.element(list().getByRole('row', { name: /685.*705/ })).toMatchTextContent('口径不同')
  await userEvent.click(page.getByRole('button', { name: '撤回处理' }))
  await until(session, ({ document }) => document?.plan.decisions.length === 0)
  await expect.element(page.getByText('没有符合条件的提示。')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '清除筛选' }))
  await expect.element(list().getByRole('row', { name: /685.*705/ })).toMatchTextContent('未处理')
})

test('an answer that was begun waits, over other findings and other stages', async () => {
  const { session } = await primary()
  const key = session.getState().finding ?? ''
  await userEvent.fill(page.getByRole('textbox', { name: '理由' }), '合计沿用')
  session.actions.selectFinding(null)
  session.actions.setStage('overview')
  session.actions.setStage('audit')
  session.actions.selectFinding(key)
  await expect.element(page.getByRole('textbox', { name: '理由' })).toHaveValue('合计沿用')
  await expect.element(detail()).toMatchTextContent('未采用的答复')
  expect(session.getState().document?.plan.decisions).toEqual([])
})

test('a number in the search finds the findings that hold it', async () => {
  await primary()
  await userEvent.fill(page.getByRole('searchbox'), '３，４９３')
  await expect.element(list().getByRole('row', { name: /3,483.*3,493/ })).toBeVisible()
  await expect.element(list().getByRole('row', { name: /685.*705/ })).not.toBeInTheDocument()
})

test('a plan that agrees has one quiet sentence', async () => {
  const agreeing = { ...JSON.parse(planText), printed: [], norms: [], allocations: [], tables: [], institutions: [] }
  const { session } = await mountApp({ stage: 'audit', text: JSON.stringify(agreeing) })
  await computed(session)
  await expect.element(page.getByText('没有校核提示，各处数字一致。')).toBeVisible()
  await expect.element(list().getByRole('columnheader', { name: '问题' })).toBeVisible()
})

test.each(['light', 'dark'] as const)('has no barriers in the %s theme', async (theme) => {
  const { session } = await mountApp({ stage: 'audit', theme })
  await computed(session)
  await expect.element(detail().getByRole('region', { name: '原文' })).toBeVisible()
  expect(await barriers()).toEqual([])
})
