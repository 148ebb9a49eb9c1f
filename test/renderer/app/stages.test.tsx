/** All stages in the whole window: barriers, a walk by keyboard alone, and what the frame says about them. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Session } from '../../../renderer/state/create-session.ts'
import { type Stage, stages } from '../../../renderer/state/session-state.ts'
import { barriers, computed, drop, mountApp, planText, unmountAll, until } from './mount-app.tsx'

afterEach(unmountAll)

/** Something of each stage that stands only when it is drawn. */
const drawn: Readonly<Record<Stage, () => Promise<void>>> = {
  overview: async () => expect.element(page.getByRole('img', { name: /床位：基期、规划与控制数/ })).toBeVisible(),
  norms: async () => expect.element(page.getByRole('table', { name: '标准列表' })).toBeVisible(),
  population: async () => expect.element(page.getByRole('group', { name: '推算方法' })).toBeVisible(),
  allocation: async () => expect.element(page.getByRole('grid', { name: '床位' })).toBeVisible(),
  facilities: async () => expect.element(page.getByRole('grid', { name: '机构表' })).toBeVisible(),
  scenarios: async () => expect.element(page.getByRole('heading', { name: '方案' })).toBeVisible(),
  audit: async () => expect.element(page.getByRole('table', { name: '校核提示列表' })).toBeVisible(),
  print: async () => expect.element(page.getByRole('button', { name: '存为 PDF' })).toBeVisible(),
}

const chosen = { table: 'workbench:bed', row: 'renmin', column: 'planned' }

async function shown(stage: Stage, theme: 'light' | 'dark' = 'light'): Promise<Session> {
  const { session } = await mountApp({ stage, theme })
  await computed(session)
  await drawn[stage]()
  return session
}

test.each(stages.flatMap((stage) => [[stage, 'light'] as const, [stage, 'dark'] as const]))(
  '%s has no barriers in the %s theme',
  async (stage, theme) => {
    const session = await shown(stage, theme)
    if (stage === 'allocation') {
      session.actions.select(chosen)
      await until(session, ({ why }) => why !== null)
    }
    expect(await barriers()).toEqual([])
  },
)

test.each(stages)('in %s the Tab key reaches everything once and comes back', async (stage) => {
  await shown(stage)
  // From the top of the page, wherever the keyboard was in what stood here before.
  const top = document.body.insertBefore(document.createElement('button'), document.body.firstChild)
  top.focus()
  const seen = new Set<Element>([top])
  for (let presses = 0; presses < 200; presses++) {
    await userEvent.keyboard('{Tab}')
    const at = document.activeElement
    if (at === null || at === document.body || seen.has(at)) break
    seen.add(at)
    const { width, height } = at.getBoundingClientRect()
    expect(Math.min(width, height), at.outerHTML.slice(0, 120)).toBeGreaterThan(0)
    // In the grid Tab moves from cell to cell; Esc gives it back.
    if (at.hasAttribute('aria-controls')) await userEvent.keyboard('{Escape}')
  }
  top.remove()
  const keys = [...seen].map((element) => element.getAttribute('aria-keyshortcuts'))
  expect(keys).toContain('Control+O')
  expect(keys).toContain('Control+8')
  expect(seen.size).toBeGreaterThan(10)
  expect(seen.size).toBeLessThan(200)
})

test('the status line says where one is: stage, table, institution and column', async () => {
  const session = await shown('allocation')
  session.actions.select(chosen)
  await expect
    .element(page.getByRole('contentinfo'))
    .toMatchTextContent(/^配置 \/ 床位 \/ 舒兰市人民医院 · 2025年规划Enter 确认并下移/)
})

test('the total counts institutions, also those that stand behind one row', async () => {
  await shown('allocation')
  await expect.element(page.getByText('共 46 家，含社会办医院 15 家')).toBeVisible()
})

test('a method that is assumed stands in the toolbar as an assumption and is changed where it was made', async () => {
  const session = await shown('allocation')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '测算方法', exact: true }), 'proportional')
  await until(session, ({ whatIf, computing }) => whatIf.length > 0 && !computing)
  const planned = page.getByRole('combobox', { name: '各类合计的测算方法' })
  await expect.element(planned).toBeDisabled()
  await expect.element(planned).toHaveValue('proportional')
  await expect.element(page.getByRole('banner')).toMatchTextContent('另有 1 项假设未写入')
  await userEvent.click(page.getByRole('button', { name: '全部还原' }))
  await expect.element(planned).toBeEnabled()
  await expect.element(planned).toHaveValue('asPlanned')
})

test('a dropped file is named in the title bar', async () => {
  const session = await shown('overview')
  drop('城关镇.norma', planText)
  await until(session, ({ document }) => document?.name === '城关镇.norma')
  await expect.element(page.getByRole('banner')).toMatchTextContent('城关镇.norma 的副本，未存为文件')
})

test('in English nothing of the program is left in Chinese', async () => {
  const session = await shown('allocation')
  session.actions.setLanguage('en')
  session.actions.select(chosen)
  const ours = (): string[] => {
    const { plan } = session.getState().document ?? {}
    const theirs = JSON.stringify(plan)
    const texts = [...document.querySelectorAll('body *')].flatMap((element) =>
      element.children.length === 0 && element.closest('script, style') === null ? [element.textContent ?? ''] : [],
    )
    return texts
      .flatMap((text) => text.match(/[\u4e00-\u9fff]+/g) ?? [])
      .filter((word) => !theirs.includes(word) && word !== '中')
  }
  for (const stage of stages) {
    session.actions.setStage(stage)
    await until(session, ({ computing, why }) => !computing && why !== null)
    await expect.poll(ours, { timeout: 5_000 }).toEqual([])
  }
})
