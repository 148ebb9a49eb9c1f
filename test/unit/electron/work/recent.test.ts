import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recentFiles } from '../../../../electron/recent/recent-files.ts'
import { recentHandlers } from '../../../../electron/recent/recent-handlers.ts'
import { recentMenu } from '../../../../electron/recent/recent-menu.ts'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-recent-'))
  file = join(folder, 'recent.json')
})
// The list may still be on its way to the disk.
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))

const stored = async (): Promise<unknown> => JSON.parse(await readFile(file, 'utf8').catch(() => '[]'))

it('lists files newest first, each once, at most ten, and keeps them for the next start', async () => {
  const recent = recentFiles(file)
  for (let index = 0; index < 12; index += 1) recent.add(`/规划/${index}.norma`)
  recent.add('/规划/5.norma')
  expect(recent.paths().slice(0, 3)).toEqual(['/规划/5.norma', '/规划/11.norma', '/规划/10.norma'])
  expect(recent.paths()).toHaveLength(10)
  await vi.waitFor(async () => expect(await stored()).toEqual(recent.paths()))
  expect(recentFiles(file).paths()).toEqual(recent.paths())
})

it('says which are gone, and forgets one when told', async () => {
  const here = join(folder, '在.norma')
  await writeFile(here, '{}')
  const recent = recentFiles(file)
  recent.add(join(folder, '不在.norma'))
  recent.add(here)
  const list = await recent.list()
  expect(list.map(({ name, missing }) => [name, missing])).toEqual([
    ['在.norma', false],
    ['不在.norma', true],
  ])
  recent.forget(list[1]?.id ?? '')
  expect(recent.paths()).toEqual([here])
})

it('begins anew where the list cannot be read', async () => {
  for (const text of ['{', '{"a":1}', '[1]', '']) {
    await writeFile(file, text)
    expect(recentFiles(file).paths()).toEqual([])
  }
})

it('opens by id what is on the list and nothing else; a drop only where it is a plan', async () => {
  const recent = recentFiles(file)
  recent.add('/规划/甲.norma')
  const asked: string[] = []
  const page = recentHandlers({
    recent,
    openPath: async (path) => {
      asked.push(path)
      return { ok: true, value: null }
    },
  })
  const [entry] = await recent.list()
  await page.openRecent(entry?.id ?? '')
  expect(await page.openRecent('0'.repeat(32))).toMatchObject({ ok: false, error: { key: 'work.recentGone' } })
  await page.openDropped('/etc/passwd')
  await page.openDropped('/规划/乙.NORMA')
  expect(asked).toEqual(['/规划/甲.norma', '/规划/乙.NORMA'])
})

it('tells two files of one name apart by their folders', () => {
  const menu = recentMenu(
    { recent: ['/甲/规划 & 附件.norma', '/乙/规划 & 附件.norma', '/乙/丙.norma'], openRecent: () => {} },
    { label: '最近的文件' },
  )
  const labels = Array.isArray(menu.submenu) ? menu.submenu.map(({ label }) => label) : []
  expect(labels).toEqual(['规划 && 附件.norma — /甲', '规划 && 附件.norma — /乙', '丙.norma'])
})
