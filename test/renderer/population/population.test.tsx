/** 人口 as a new user meets it: ten years pasted from a spreadsheet, methods side by side, one taken, the page that justifies it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, unmountAll, until } from '../app/mount-app.tsx'
import { mountPopulation, pasteCells, shulanWith, tenYears } from './mount-population.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(unmountAll)

const importButton = () => page.getByRole('dialog').getByRole('button', { name: '导入', exact: true })
const method = (name: RegExp) => page.getByRole('radio', { name })
const adopt = () => page.getByRole('button', { name: '采用', exact: true })

async function pasteTenYears() {
  const session = await mountPopulation()
  pasteCells(tenYears)
  await expect.element(page.getByRole('dialog')).toMatchTextContent('表头写明“年末常住人口（万人）”')
  await userEvent.click(importButton())
  await until(session, ({ history, computing }) => history.past.length === 1 && !computing)
  return session
}

test('ten years pasted from a spreadsheet, methods with their errors, one taken, the page that justifies it', async () => {
  const session = await pasteTenYears()
  const plan = () => session.getState().document?.plan
  expect(plan()?.population.observations).toHaveLength(10)
  expect(plan()?.population.observations.find(({ year }) => year === 2020)).toMatchObject({ persons: 406_900 })

  const list = page.getByRole('group', { name: '推算方法' })
  const tested = () => list.element().textContent?.match(/回测 \d+\.\d\d%/g) ?? []
  await expect.poll(() => tested().length).toBeGreaterThanOrEqual(6)
  await expect.element(list).toMatchTextContent(/建议/)
  await expect
    .element(list)
    .toMatchTextContent(/线性外推39\.7\d 万人回测 0\.0\d%39\.\d\d–39\.\d\d−0\.\d\d万人 → −\d+ 张/)

  // Looking at a method changes nothing; taking it is one step.
  await userEvent.click(method(/^线性外推/))
  expect(plan()?.population.projections[0]).toMatchObject({ method: 'constant' })
  await userEvent.click(adopt())
  await until(session, ({ computing, history }) => history.past.length === 2 && !computing)
  expect(plan()?.population.projections[0]).toMatchObject({ method: 'linear' })
  await expect.element(page.getByText('规划已采用线性外推，可撤销。')).toBeVisible()
  expect(session.getState().view?.figures.population).toBeLessThan(398_500)

  await userEvent.click(page.getByRole('button', { name: '列入打印' }))
  await until(session, ({ view }) => view?.tables.some(({ id }) => id === 'population-methods') ?? false)
  const table = session.getState().view?.tables.find(({ id }) => id === 'population-methods')
  expect(table?.rows.find(({ key }) => key === 'linear')?.cells).toMatchObject({ remark: '采用', beds: 0 })
  expect(table?.rows.filter(({ cells }) => cells.mape !== undefined).length).toBeGreaterThanOrEqual(6)

  const reason = page.getByRole('textbox', { name: '采用理由（印在表下）' })
  await userEvent.fill(reason, '十年来走势平稳。')
  await userEvent.tab()
  await until(session, ({ history, computing }) => history.past.length === 4 && !computing)

  await userEvent.keyboard('{Control>}8{/Control}')
  // It has its page once the pages are laid out.
  await userEvent.click(page.getByRole('button', { name: /^\d+ 人口预测方法比较表 \d+$/ }))
  await expect.element(page.getByText('规划采用线性外推。理由：', { exact: false }).first()).toBeInTheDocument()

  for (let step = 0; step < 4; step++) session.actions.undo()
  await until(session, ({ history, computing }) => history.past.length === 0 && !computing)
  expect(plan()?.population.observations).toHaveLength(1)
  expect(plan()?.tables.some(({ kind }) => kind === 'population')).toBe(false)
})

test('a table pasted while a field of the history has the cursor is looked at, a single number goes into the field', async () => {
  const session = await mountPopulation()
  const field = page.getByRole('textbox', { name: '2020年的人数' })
  await userEvent.click(field)
  pasteCells([[1]], field.element())
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  pasteCells(tenYears, field.element())
  await expect.element(page.getByRole('dialog')).toMatchTextContent('来源：剪贴板')
  await userEvent.click(importButton())
  await until(session, ({ history }) => history.past.length === 1)
})

test('a table whose unit is not said is not read before the unit is chosen', async () => {
  const session = await mountPopulation()
  pasteCells(tenYears.map((row, index) => (index === 0 ? ['年份', '人口'] : row)))
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toMatchTextContent('选定单位后才能导入')
  await expect.element(importButton()).toBeDisabled()
  await userEvent.click(dialog.getByRole('button', { name: '万人' }))
  await userEvent.click(importButton())
  await until(session, ({ history }) => history.past.length === 1)
  expect(session.getState().document?.plan.population.observations.at(-1)?.persons).toBeGreaterThan(400_000)
})

test('a bad cell stops the whole import until it is left out; then all of it is one step', async () => {
  const session = await mountPopulation()
  pasteCells(tenYears.map((row, index) => (index === 3 ? [2013, '约42万'] : row)))
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toMatchTextContent('第 4 行 B 列“约42万”不是数。')
  await expect.element(importButton()).toBeDisabled()
  expect(session.getState().history.past).toHaveLength(0)
  await userEvent.click(dialog.getByRole('button', { name: '略过第 4 行' }))
  await expect.element(dialog).toMatchTextContent('将写入 9 个数，其中替换 1 个。')
  await userEvent.click(importButton())
  await until(session, ({ history }) => history.past.length === 1)
})

test('columns matched by hand are matched alike next time', async () => {
  const session = await mountPopulation()
  const odd = tenYears.map((row, index) => (index === 0 ? ['年份', '甲'] : row))
  pasteCells(odd)
  const choice = () => page.getByRole('combobox', { name: 'B 列是' })
  await userEvent.selectOptions(choice(), 'registered')
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '万人' }))
  await userEvent.click(importButton())
  await until(session, ({ history }) => history.past.length === 1)
  pasteCells(odd)
  await expect.element(choice()).toHaveValue('registered')
  await expect.element(page.getByRole('dialog')).toMatchTextContent('上次这样选')
})

test('with one point of history each method that cannot be fitted says why, and the others still work', async () => {
  const session = await mountPopulation()
  const list = page.getByRole('group', { name: '推算方法' })
  await expect.element(list).toMatchTextContent(/线性外推—线性外推至少要 \d 年历史，现有 1 年。/)
  await expect.element(list).toMatchTextContent(/不变采用建议40\.69 万人/)
  await userEvent.click(method(/^线性外推/))
  await expect.element(adopt()).toBeDisabled()
  await expect.element(page.getByText('没有年龄构成。导入普查或年鉴的年龄表。')).toBeVisible()
  expect(session.getState().history.past).toHaveLength(0)
})

test('a plan without any population shows where to begin', async () => {
  const text = shulanWith((plan) => {
    plan.population = { observations: [], projections: [] }
  })
  await mountPopulation({ text })
  await expect.element(page.getByText('还没有历年人口。', { exact: false })).toBeVisible()
  expect(await barriers()).toEqual([])
})

describe('history', () => {
  test('a count is corrected in its place, loses the source it no longer stands in, and can be undone', async () => {
    const session = await mountPopulation()
    const field = page.getByRole('textbox', { name: '2020年的人数' })
    await userEvent.fill(field, '40.5万')
    await userEvent.keyboard('{Enter}')
    await until(session, ({ history }) => history.past.length === 1)
    const [count] = session.getState().document?.plan.population.observations ?? []
    expect(count).toMatchObject({ persons: 405_000 })
    expect(count?.cite).toBeUndefined()
    await expect.element(field).toHaveValue('405,000')
  })

  test('a year typed in the last line becomes a count; a second one at its place is refused in words', async () => {
    const session = await mountPopulation()
    await userEvent.fill(page.getByRole('textbox', { name: '新增年份' }), '2019')
    await userEvent.keyboard('{Enter}')
    await userEvent.fill(page.getByRole('textbox', { name: '新增人数' }), '408800')
    await userEvent.keyboard('{Enter}')
    await until(session, ({ history }) => history.past.length === 1)
    const year = page.getByRole('textbox', { name: '2019年的年份' })
    await userEvent.fill(year, '2020')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('2020年年末已有一个数。改那一行，或先删去它。')).toBeVisible()
    expect(session.getState().history.past).toHaveLength(1)
  })
})

test('townships by years take a pasted block; what does not fit says why', async () => {
  const session = await mountPopulation()
  await userEvent.click(page.getByRole('button', { name: /^分区人口/ }))
  const grid = page.getByRole('grid', { name: '分区人口' })
  await expect.element(grid).toBeVisible()
  await userEvent.click(
    grid
      .getByRole('row', { name: /开原镇/ })
      .getByRole('gridcell')
      .first(),
  )
  pasteCells(
    [
      [52310, 52400],
      ['x', 58700],
    ],
    document.activeElement ?? document.body,
  )
  await until(session, ({ history, computing }) => history.past.length === 1 && !computing)
  expect(
    session.getState().document?.plan.population.observations.find(({ unit }) => unit === 'kaiyuan'),
  ).toMatchObject({
    year: 2020,
    persons: 52_310,
  })
  await expect.element(page.getByRole('status').filter({ hasText: '粘贴：写入 3 格，1 格未改。' })).toBeVisible()
})

test('a what-if moves the projection, the beds and the effects at once', async () => {
  const session = await pasteTenYears()
  const list = page.getByRole('group', { name: '推算方法' })
  await expect.element(list).toMatchTextContent(/不变采用40\.69 万人.*±0\.00万人 → ±0 张/)
  session.actions.setWhatIf([{ type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 396_900 }])
  await computed(session)
  await expect.element(list).toMatchTextContent(/不变采用40\.69 万人.*\+1\.00万人 → \+86 张/)
})

test('high, medium and low are kept in the plan as three scenarios, pressed twice still three', async () => {
  const session = await pasteTenYears()
  const shipped = new Set(session.getState().document?.plan.scenarios.map(({ id }) => id))
  const button = page.getByRole('button', { name: '高、中、低方案，按推算区间生成' })
  for (const steps of [2, 3]) {
    await userEvent.click(button)
    await until(session, ({ history }) => history.past.length === steps)
    const own = session.getState().document?.plan.scenarios.filter(({ id }) => !shipped.has(id)) ?? []
    expect(own.map(({ name }) => name)).toEqual(['人口高方案', '人口中方案', '人口低方案'])
  }
})

test('what adopts a method is seen without scrolling, on a small screen too', async () => {
  await mountPopulation({ size: [1280, 720] })
  pasteCells(tenYears)
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }))
  await userEvent.click(page.getByRole('radio', { name: /^线性外推/ }))
  const adopt = page.getByRole('button', { name: '采用', exact: true })
  await expect.element(adopt).toBeVisible()
  const box = adopt.element().getBoundingClientRect()
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  expect(adopt.element().contains(top)).toBe(true)
})
