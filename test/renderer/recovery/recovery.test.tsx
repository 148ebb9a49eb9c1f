/** What a planner sees of lost and changed work, in both themes and sizes: named, reachable by keyboard, without barriers. */
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { FileNews, WorkBridge } from '../../../shared/ipc/work-bridge.ts'
import { barriers, computed, mountApp, planText, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const offer = {
  id: 'a'.repeat(32),
  title: '舒兰市规划',
  name: '舒兰.norma',
  displayPath: '/规划/舒兰.norma',
  at: 0,
  entries: 3,
}
const sizes = [
  ['light', [1440, 900]],
  ['dark', [1280, 720]],
] as const

it.each(sizes)('offers what was left: recover, discard in two steps, later (%s)', async (theme, size) => {
  const asked: string[] = []
  const { session } = await mountApp({
    theme,
    size,
    work: {
      recoverable: async () => ({ ok: true, value: [offer, { ...offer, id: 'b'.repeat(32), title: '蛟河市规划' }] }),
      discardRecovery: async (id) => {
        asked.push(`discard ${id.slice(0, 1)}`)
        return { ok: true, value: true }
      },
      postponeRecovery: async () => {
        asked.push('later')
        return { ok: true, value: true }
      },
    },
  })
  await computed(session)
  const dialog = page.getByRole('dialog', { name: '上次没有正常关闭' })
  await expect.element(dialog).toBeVisible()
  await expect.element(dialog.getByRole('row', { name: /舒兰市规划.*3 处/ })).toBeVisible()
  expect(await barriers()).toEqual([])
  const row = dialog.getByRole('row', { name: /蛟河市规划/ })
  await userEvent.click(row.getByRole('button', { name: '放弃' }))
  expect(asked).toEqual([])
  await userEvent.click(row.getByRole('button', { name: '确定放弃' }))
  await expect.element(row).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(asked).toEqual(['discard b', 'later'])
})

it.each(sizes)(
  'tells of a file that changed, compares it and keeps what is in the window (%s)',
  async (theme, size) => {
    let tell: (news: FileNews) => void = () => {}
    const work: Partial<WorkBridge> = {
      onFileNews: (listener) => {
        tell = listener
        return () => {}
      },
      look: async () => ({
        ok: true,
        value: {
          handle: 'h',
          name: '舒兰.norma',
          displayPath: '/规划/舒兰.norma',
          bytes: new TextEncoder().encode(planText.replace('"value": 730', '"value": 745')),
          readOnly: false,
        },
      }),
      keepMine: async (handle) => {
        tell({ handle, state: 'same' })
        return { ok: true, value: true }
      },
    }
    const { session } = await mountApp({ theme, size, work, stage: 'allocation' })
    await session.actions.open()
    await computed(session)
    tell({ handle: 'h', state: 'changed' })
    const alert = page.getByRole('alert').filter({ hasText: '已被别的程序或别的人改动' })
    await expect.element(alert).toBeVisible()
    expect(await barriers()).toEqual([])
    await userEvent.click(alert.getByRole('button', { name: '比较' }))
    const dialog = page.getByRole('dialog', { name: '窗口里的和磁盘上的“舒兰.norma”' })
    await expect.element(dialog.getByRole('row', { name: /舒兰市人民医院 · 床位 · 2025.*730.*745/ })).toBeVisible()
    expect(await barriers()).toEqual([])
    await userEvent.click(dialog.getByRole('button', { name: '保留窗口里的' }))
    await expect.element(alert).not.toBeInTheDocument()
    await until(session, ({ history }) => history.saved === -1)
  },
)

it('lists recent files beside 打开, and says which are gone', async () => {
  const opened: string[] = []
  const { session } = await mountApp({
    work: {
      recent: async () => ({
        ok: true,
        value: [
          { id: 'a', name: '舒兰.norma', displayPath: '/规划/舒兰.norma', missing: false },
          { id: 'b', name: '蛟河.norma', displayPath: '/规划/蛟河.norma', missing: true },
        ],
      }),
      openRecent: async (id) => {
        opened.push(id)
        return { ok: true, value: null }
      },
    },
  })
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '最近的文件' }))
  await expect.element(page.getByRole('button', { name: /^蛟河\.norma/ })).toBeDisabled()
  await expect.element(page.getByText('不在原处 · /规划/蛟河.norma')).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: /^舒兰\.norma/ }))
  expect(opened).toEqual(['a'])
})
