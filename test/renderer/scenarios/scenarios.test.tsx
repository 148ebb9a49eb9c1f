/** The 方案 stage and the switcher in the whole window, as a planner goes through them. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const tab = (name: string) => page.getByRole('group', { name: '方案的各页' }).getByRole('button', { name })
const switcher = () => page.getByRole('button', { name: /^当前/ })

test('a what-if is kept as a 方案, shown, compared, explained and undone', async () => {
  const { session } = await mountApp({ stage: 'allocation' })
  await computed(session)
  await userEvent.fill(page.getByRole('textbox', { name: '2025年常住人口', exact: true }), '39.8万')
  await userEvent.keyboard('{Enter}')
  await until(session, ({ view }) => view?.figures.population === 398_000)
  await userEvent.click(page.getByRole('button', { name: '存为方案' }))
  await userEvent.fill(page.getByRole('textbox', { name: '名称' }), '人口低（示例）')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('form', { name: '把假设存为方案' }).getByRole('alert'))
    .toMatchTextContent('已有方案')
  await userEvent.fill(page.getByRole('textbox', { name: '名称' }), '人口下降')
  await userEvent.keyboard('{Enter}')
  await until(session, ({ scenario, whatIf }) => scenario === 'scenario-4' && whatIf.length === 0)
  await computed(session)
  await expect.element(switcher()).toMatchTextContent('E当前方案人口下降')
  await expect.element(page.getByText('相对“人口下降”')).toBeVisible()
  // Another population over it has nothing to do with it, and is told to stand on the plan.
  await userEvent.fill(page.getByRole('textbox', { name: '2025年常住人口', exact: true }), '43万')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByRole('button', { name: '存为方案', exact: true }))
  await expect.element(page.getByRole('combobox', { name: '依据' })).toHaveDisplayValue('基准方案')
  await expect.element(page.getByRole('form')).toMatchTextContent('与“人口下降”无关')
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByRole('button', { name: '全部还原' }))
  await computed(session)

  await userEvent.keyboard('{Control>}6{/Control}')
  const board = page.getByRole('table').first()
  await expect
    .element(board.getByRole('row', { name: /按标准应配（床位控制数）/ }))
    .toMatchTextContent(/3,4833,407−76.*3,587\+104/)
  await userEvent.click(page.getByRole('checkbox', { name: '只看有差异的行' }))
  await expect.element(board.getByRole('row', { name: /^县办公立医院/ })).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: '以“人口下降”为基准' }))
  await expect.element(board.getByRole('row', { name: /按标准应配（床位控制数）/ })).toMatchTextContent(/3,483\+76/)
  expect(await barriers()).toEqual([])

  await userEvent.click(tab('原因'))
  await expect.element(page.getByRole('row', { name: /^人口 / })).toMatchTextContent('+76.0984')
  await expect.element(page.getByRole('img', { name: /A 基准方案: 人口 \+76/ })).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.keyboard('{Control>}z{/Control}')
  await until(session, ({ document }) => document?.plan.scenarios.length === 3)
  await expect.element(switcher()).toMatchTextContent('A当前方案基准方案')
})

test('the switcher by keys; an edit in a 方案 leaves the baseline, and the list shows, switches and removes it', async () => {
  const { session } = await mountApp({ stage: 'scenarios' })
  await computed(session)
  await userEvent.click(switcher())
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await until(session, ({ scenario }) => scenario === 'high')
  await expect.element(switcher()).toHaveFocus()
  const changes = [{ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 700 }] as const
  session.actions.commit(changes, { key: 'screen.editWhatIf' })
  await computed(session)
  await userEvent.click(tab('清单'))
  await userEvent.click(page.getByRole('button', { name: /^人口高（示例）/ }))
  await userEvent.click(page.getByRole('checkbox', { name: '计入“舒兰市人民医院床位 730 → 700”' }))
  await until(session, ({ view }) => view?.figures.planned === 3513)
  await expect.element(page.getByRole('cell', { name: '2 项，停用 1 项' })).toBeVisible()
  expect(await barriers()).toEqual([])

  await userEvent.click(page.getByRole('button', { name: '新建方案' }))
  await expect.element(page.getByRole('textbox', { name: '方案名称' })).toHaveFocus()
  await userEvent.keyboard('会上方案')
  await userEvent.keyboard('{Enter}')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '依据' }), '人口高（示例）')
  await until(session, ({ document }) => document?.plan.scenarios.at(-1)?.basedOn === 'high')
  expect(session.getState().document?.plan.scenarios.at(-1)?.name).toBe('会上方案')
  await userEvent.click(page.getByRole('button', { name: '上移' }))
  await userEvent.click(page.getByRole('button', { name: /^人口高（示例）/ }))
  await userEvent.click(page.getByRole('button', { name: '删除' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('“会上方案”以它为依据')
  await userEvent.click(page.getByRole('button', { name: '改依据并删除' }))
  await until(session, ({ document }) => document?.plan.scenarios.length === 3)
  // The one that was shown is gone: the baseline is shown.
  expect(session.getState()).toMatchObject({ scenario: null })
  await expect.element(switcher()).toMatchTextContent('A当前方案基准方案')
})

test('a file of another plan is refused in words; a goal is sought and assumed', async () => {
  const { session } = await mountApp({ stage: 'scenarios' })
  await computed(session)
  await userEvent.click(tab('清单'))
  const file = {
    format: 'norma-scenario',
    version: 1,
    plan: { title: '别处', region: '别处', baseYear: 2020, targetYear: 2025 },
    scenarios: [{ id: 'x', name: '甲', changes: [] }],
  }
  await userEvent.upload(
    page.getByLabelText('导入…').element() as HTMLElement,
    new File([JSON.stringify(file)], '别处.json'),
  )
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/没有导入“别处\.json”.*方案属于“别处”/)
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '关闭' }).last())
  expect(session.getState().document?.plan.scenarios).toHaveLength(3)

  await userEvent.click(tab('反算'))
  await userEvent.fill(page.getByRole('textbox', { name: '要达到' }), '3513')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/取最接近现值的 410,339/)).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '用作假设' }))
  await until(session, ({ view }) => view?.figures.population === 410_339)
})

test('a 方案 that was agreed on is written into the plan as one step, and taken back', async () => {
  const { session } = await mountApp({ stage: 'scenarios' })
  await computed(session)
  session.actions.showScenario('low')
  await userEvent.click(tab('清单'))
  await userEvent.click(page.getByRole('button', { name: /人口低（示例）/ }).first())
  await userEvent.click(page.getByRole('button', { name: '写入基准方案' }))
  const persons = () =>
    session
      .getState()
      .document?.plan.population.projections.flatMap((rule) => ('given' in rule ? (rule.given ?? []) : []))
      .map((given) => given.persons)
  expect(persons()).toContain(398_000)
  expect(session.getState().document?.plan.scenarios).toHaveLength(3)
  await expect.element(page.getByRole('banner')).toMatchTextContent('已写入基准方案')
  session.actions.undo()
  expect(persons()).not.toContain(398_000)
})
