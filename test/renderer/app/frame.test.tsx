/** The frame: opening, saving, keys, languages, and what it shows when something goes wrong. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { isDirty } from '../../../renderer/state/history.ts'
import { err } from '../../../shared/base/result.ts'
import { message } from '../../../shared/text/message.ts'
import { barriers, computed, drop, mountApp, planText, unmountAll, until } from './mount-app.tsx'

afterEach(unmountAll)

const edit = [{ type: 'setPopulation', unit: 'shulan', kind: 'resident', year: 2025, persons: 400_000 }] as const

test('a new user meets the Shulan plan with its basis', async () => {
  const { session } = await mountApp()
  await computed(session)
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('舒兰市“十四五”医疗卫生服务体系规划')
  await expect.element(page.getByRole('navigation')).toMatchTextContent(/舒兰市基期2020目标年2025常住人口406,890/)
  await expect.element(page.getByRole('contentinfo')).toMatchTextContent(/测算 \d+ 毫秒/)
})

test('keys and menu do the same: stages, undo, redo, save', async () => {
  const { session, saved, menu } = await mountApp()
  await computed(session)
  await userEvent.keyboard('{Control>}7{/Control}')
  await expect.element(page.getByRole('button', { name: '校核', exact: true })).toHaveAttribute('aria-current', 'page')
  menu('stage.overview')
  await expect.element(page.getByRole('button', { name: '概览' })).toHaveAttribute('aria-current', 'page')

  session.actions.commit(edit, message('screen.editWhatIf'))
  await expect.element(page.getByRole('banner')).toMatchTextContent('未保存')
  await expect.element(page.getByRole('button', { name: '撤销：写入假设' })).toBeEnabled()
  await userEvent.keyboard('{Control>}z{/Control}')
  await until(session, ({ history }) => history.past.length === 0)
  menu('redo')
  await until(session, ({ history }) => history.past.length === 1)
  await userEvent.keyboard('{Control>}s{/Control}')
  await until(session, ({ history }) => !isDirty(history))
  expect(saved).toHaveLength(1)
  await expect.element(page.getByRole('banner')).toMatchTextContent('已保存')
  // Below a dialog nothing is taken back.
  await userEvent.keyboard('{Control>}n{/Control}')
  await userEvent.click(page.getByText('从零新建'))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(session.getState().history.past).toHaveLength(1)
})

test('a dropped file that is no plan is listed place by place; the open plan stays', async () => {
  const { session } = await mountApp()
  await computed(session)
  const { document: before } = session.getState()
  drop('坏.norma', planText.replace('"baseYear": 2020', '"baseYear": "2020"'))
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toMatchTextContent('坏.norma 不能打开，原来的规划未受影响')
  await expect.element(dialog).toMatchTextContent(/baseYear.*2020/)
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '关闭' }).last())
  await expect.element(dialog).not.toBeInTheDocument()
  expect(session.getState().document).toBe(before)
})

test('another plan waits while there are unsaved edits', async () => {
  const { session } = await mountApp()
  await computed(session)
  session.actions.commit(edit, message('screen.editWhatIf'))
  drop('另.norma', planText)
  await expect.element(page.getByRole('dialog')).toMatchTextContent('有未保存的修改')
  await userEvent.click(page.getByRole('button', { name: '放弃修改' }))
  await until(session, ({ document }) => document?.name === '另.norma')
  expect(isDirty(session.getState().history)).toBe(false)
})

test('a save that the machine refuses is said in the title bar', async () => {
  const { session } = await mountApp({ save: () => err(message('screen.cannotReadDropped')) })
  await computed(session)
  session.actions.commit(edit, message('screen.editWhatIf'))
  await userEvent.keyboard('{Control>}{Shift>}S{/Shift}{/Control}')
  await expect.element(page.getByRole('alert')).toMatchTextContent('文件读不出来')
  await expect.element(page.getByRole('banner')).toMatchTextContent('未保存')
})

test('a fault of the engine is shown above the last good numbers, and one can try again', async () => {
  let broken = false
  const { session } = await mountApp({
    port: (real) => ({
      ...real,
      onAnswer: (listener) =>
        real.onAnswer((answer) =>
          listener(broken ? { type: 'failed', runId: answer.runId, detail: '表格缺一行' } : answer),
        ),
    }),
  })
  await computed(session)
  broken = true
  session.actions.setWhatIf(edit)
  await expect.element(page.getByRole('alert')).toMatchTextContent(/测算没有完成.*表格缺一行/)
  await expect.element(page.getByText('3,483').first()).toBeVisible()
  expect(await barriers()).toEqual([])
  broken = false
  await userEvent.click(page.getByRole('button', { name: '重新测算' }))
  await until(session, ({ view }) => view?.figures.population === 400_000)
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('a computation without end can be ended, and another plan computes in a new thread', async () => {
  let endless = false
  const { session } = await mountApp({
    port: (real) => ({
      ...real,
      post: (request) => {
        if (!endless) real.post(request)
      },
      restart: () => {
        endless = false
        real.restart()
      },
    }),
  })
  await computed(session)
  endless = true
  session.actions.setWhatIf(edit)
  await until(session, ({ slow }) => slow)
  await expect.element(page.getByText('测算仍在进行。')).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '取消' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('测算已取消，显示的是取消前的结果')
  await expect.element(page.getByText('3,483').first()).toBeVisible()
  drop('另.norma', planText)
  // What is assumed is in no 方案 yet: opening asks.
  await userEvent.click(page.getByRole('button', { name: '不保留假设' }))
  await until(session, ({ document, view, computing }) => document?.name === '另.norma' && view !== null && !computing)
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('theme and language change at once and are remembered', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '深色' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
  await userEvent.click(page.getByRole('button', { name: /切换为英文/ }))
  await expect.element(page.getByRole('button', { name: 'Overview' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('norma.preferences')).toBe('dark en')
  await until(session, ({ view }) => view?.workbenches[0]?.rows.at(-1)?.label !== '床位控制数')
})

test('a narrow window has the rail, where stages keep their names', async () => {
  const { session } = await mountApp({ size: [1040, 720] })
  await computed(session)
  expect(page.getByRole('navigation').element().getBoundingClientRect().width).toBe(48)
  await userEvent.click(page.getByRole('button', { name: '校核', exact: true }))
  expect(session.getState().stage).toBe('audit')
})
