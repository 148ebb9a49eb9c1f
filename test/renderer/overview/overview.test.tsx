/** 概览: the plan at one look, in both themes, empty and full. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, mountApp, planText, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

test('beds by class stand in the table beside the chart, with their control totals', async () => {
  const { session } = await mountApp()
  await computed(session)
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect.element(row('县办公立医院')).toMatchTextContent('县办公立医院8451,1001,09912.70')
  await expect.element(row('规划合计')).toMatchTextContent('规划合计3,3253,5133,483308.63')
  await expect.element(page.getByRole('img', { name: /县办公立医院 845 → 1100 \/ 1099/ })).toBeVisible()
})

test('the implied population is hatched with its interval; an assumed one says so', async () => {
  const { session } = await mountApp()
  await computed(session)
  await expect.element(page.getByText('反推 406,600–406,910')).toBeVisible()
  session.actions.setWhatIf([{ type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 398_000 }])
  await until(session, ({ view }) => view?.figures.population === 398_000)
  await expect.element(page.getByText('反推 406,600–406,910')).not.toBeInTheDocument()
  await expect.element(page.getByText('假设', { exact: true })).toBeVisible()
})

test('a class leads to its row in 配置, a finding to 校核', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '公立中医类医院', exact: true }))
  expect(session.getState()).toMatchObject({
    stage: 'allocation',
    selection: { table: 'workbench:bed', row: 'tcm', column: 'planned' },
  })
  session.actions.setStage('overview')
  const first = page.getByRole('region', { name: '校核提示' }).getByRole('listitem').first().getByRole('button')
  await expect.element(first).toBeVisible()
  const title = first.element().getAttribute('title') ?? ''
  await userEvent.click(first)
  await expect.element(page.getByRole('complementary', { name: '提示详情' })).toMatchTextContent(title)
})

test('a plan without classes, norms and findings says so in each place', async () => {
  const empty = { ...JSON.parse(planText) }
  for (const list of [
    'classes',
    'facilities',
    'stocks',
    'institutions',
    'norms',
    'allocations',
    'tables',
    'facts',
    'registers',
    'services',
    'equipment',
    'scenarios',
    'printed',
  ])
    empty[list] = []
  const { session } = await mountApp({ text: JSON.stringify(empty) })
  await computed(session)
  for (const words of ['没有床位分类。', '没有校核提示。', '没有人员标准。', '全部机构没有床位标准']) {
    await expect.element(page.getByText(words)).toBeVisible()
  }
})

test.each(['light', 'dark'] as const)('has no barriers in the %s theme', async (theme) => {
  const { session } = await mountApp({ theme })
  await computed(session)
  await expect.element(page.getByRole('heading', { name: '校核提示' })).toBeVisible()
  expect(await barriers()).toEqual([])
})
