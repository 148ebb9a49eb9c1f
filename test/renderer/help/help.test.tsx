/** The guide, the licences and the screen of a fault, in the whole window. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { barriers, computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const guide = () => page.getByRole('complementary', { name: '使用指南' })

test('F1 opens the guide at the main job, finds a word and gives the place back that one came from', async () => {
  const { session } = await mountApp({ stage: 'allocation' })
  await computed(session)
  const before = page.getByRole('button', { name: '打开', exact: true })
  before.element().focus()
  await userEvent.keyboard('{F1}')
  await expect.element(guide()).toMatchTextContent(/十分钟做完一次调整.*打开规划/)
  await userEvent.keyboard('锁定')
  await expect.element(guide().getByRole('status')).toMatchTextContent(/\d+ 处/)
  await userEvent.click(guide().getByRole('listitem').getByRole('button').first())
  expect(guide().element().querySelector('mark')?.textContent).toBe('锁定')
  await userEvent.fill(guide().getByRole('searchbox'), '没有这个词')
  await expect.element(guide().getByRole('status')).toMatchTextContent('指南里没有“没有这个词”')
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(guide()).not.toBeInTheDocument()
  expect(document.activeElement).toBe(before.element())
})

test('every topic of the guide has a text, the formulas come from their own document', async () => {
  const { session } = await mountApp({ stage: 'overview' })
  await computed(session)
  session.actions.showPanel('help')
  await userEvent.click(guide().getByRole('button', { name: '目录' }))
  const names = guide()
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent ?? '')
  expect(names.length).toBeGreaterThan(10)
  await userEvent.click(guide().getByRole('button', { name: '公式' }))
  await expect.element(guide()).toMatchTextContent(/n = ρ × P ÷ k.*shared\/norms\/shapes\/density\.ts/)
})

test('the guide changes its language at once and leaves nothing in Chinese but the terms', async () => {
  const { session } = await mountApp({ stage: 'overview' })
  await computed(session)
  session.actions.showPanel('help')
  await expect.element(guide()).toBeVisible()
  session.actions.setLanguage('en')
  await expect
    .element(page.getByRole('complementary', { name: 'Guide' }))
    .toMatchTextContent(/One adjustment in ten minutes/)
})

test.each(['light', 'dark'] as const)(
  'guide, licences and fault screen have no barriers in the %s theme',
  async (theme) => {
    const { session, asked } = await mountApp({ stage: 'overview', theme })
    await computed(session)
    session.actions.showPanel('help')
    await expect.element(guide()).toBeVisible()
    expect(await barriers()).toEqual([])
    await userEvent.click(guide().getByRole('button', { name: '目录' }))
    await userEvent.click(guide().getByRole('button', { name: '公式' }))
    expect(await barriers()).toEqual([])
    session.actions.showPanel('about')
    const about = page.getByRole('dialog', { name: '关于规衡' })
    await expect.element(about).toMatchTextContent(/Electron42\.0\.0/)
    await expect.element(about).toMatchTextContent(/随软件提供的部件（[1-9]\d* 个）/)
    await userEvent.click(about.getByText(/^zod/))
    expect(document.querySelector('details[open] pre')?.textContent).toMatch(/Permission is hereby granted/)
    expect(await barriers()).toEqual([])
    await userEvent.click(about.getByRole('button', { name: 'Electron' }))
    expect(asked).toContain('electron')
  },
)

test('the menu button of the bar opens the menu below itself, and F10 does', async () => {
  const { session, asked } = await mountApp({ stage: 'overview' })
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '规衡 菜单' }))
  expect(asked.at(-1)).toMatch(/^menu \d+ \d+$/)
  const count = asked.length
  await userEvent.keyboard('{F10}')
  expect(asked.length).toBe(count + 1)
})

test('a fault of the whole screen keeps the plan: it is saved, reported without its content, and shown again', async () => {
  const { session, saved } = await mountApp({ stage: 'overview' })
  await computed(session)
  const { plan } = session.getState().document ?? {}
  // A document that cannot be drawn: the title bar stumbles over it, outside every stage.
  const broken = session.getState
  const title = Object.getOwnPropertyDescriptor(plan ?? {}, 'title')
  if (plan === undefined || title === undefined) throw new Error('no plan')
  let stumble = true
  Object.defineProperty(plan, 'title', {
    configurable: true,
    enumerable: true,
    get: () => {
      if (stumble) throw new TypeError(`舒兰市人民医院 730 /home/user/secret.norma`)
      return title.value
    },
  })
  session.actions.setStage('audit')
  await expect.element(page.getByRole('heading', { name: '界面没有显示出来，规划还在' })).toBeVisible()
  stumble = false
  expect(await barriers()).toEqual([])
  const report = document.querySelector('pre')?.textContent ?? ''
  expect(report).toMatch(/^Norma \d+\.\d+\.\d+, desktop, linux, Electron 42\.0\.0/)
  expect(report).toMatch(/fault: TypeError\n {2}at /)
  expect(report).not.toMatch(/[\u4e00-\u9fff]|730|secret/)
  await userEvent.click(page.getByRole('button', { name: '另存为' }))
  await until(session, ({ saving }) => !saving)
  expect(saved.at(-1)).toContain('舒兰市人民医院')
  await userEvent.click(page.getByRole('button', { name: '重新显示' }))
  await expect.element(page.getByRole('table', { name: '校核提示列表' })).toBeVisible()
  expect(broken().document?.plan.title).toBe(title.value)
})
