import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDocumentState } from '../../../../electron/document-state.ts'
import { type FileWatch, watchFile } from '../../../../electron/files/file-watch.ts'
import { createHandles } from '../../../../electron/files/handles.ts'
import { planFiles } from '../../../../electron/files/plan-files.ts'
import type { FileNews } from '../../../../shared/ipc/work-bridge.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-plans-'))
  await writeFile(join(folder, 'shulan-2025.norma'), '{}')
})
const watches: FileWatch[] = []
const news: FileNews[] = []
const used: string[] = []
afterEach(() => {
  for (const watch of watches.splice(0)) watch.stop()
  news.length = used.length = 0
  return rm(folder, { recursive: true })
})

/** Dialogs that answer with a path, or with null for 取消. */
function filesWith(answer: { open?: string; save?: string; elsewhere?: string }) {
  const dialog = {
    showOpenDialog: async () => ({
      canceled: answer.open === undefined,
      filePaths: answer.open === undefined ? [] : [answer.open],
    }),
    showSaveDialog: async () => ({ canceled: answer.save === undefined, filePath: answer.save ?? '' }),
  } as unknown as Dialog
  const window = {} as BrowserWindow
  const watch = watchFile({ tell: (found) => news.push(found) })
  watches.push(watch)
  return planFiles({
    window,
    dialog,
    handles: createHandles(),
    document: createDocumentState(),
    watch,
    shipped: folder,
    elsewhere: (path) => path === answer.elsewhere,
    used: (path) => used.push(path),
  })
}

it('saves an opened plan back to its own file', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'old')
  const files = filesWith({ open: path })
  const opened = await files.open()
  if (!opened.ok || opened.value === null) throw new Error('not opened')
  expect(opened.value).toMatchObject({ name: '计划.norma', displayPath: path, readOnly: false })
  const saved = await files.save(opened.value.handle, 'new')
  expect(saved).toMatchObject({ ok: true, value: { handle: opened.value.handle, displayPath: path } })
  expect(await readFile(path, 'utf8')).toBe('new')
})

it('asks where to save a shipped plan and never writes into the shipped one', async () => {
  const files = filesWith({ save: join(folder, 'copy') })
  const opened = await files.openShipped('shulan-2025')
  if (!opened.ok || opened.value === null) throw new Error('not opened')
  const saved = await files.save(opened.value.handle, 'mine')
  expect(saved).toMatchObject({ ok: true, value: { name: 'copy.norma' } })
  expect(await readFile(join(folder, 'copy.norma'), 'utf8')).toBe('mine')
  expect(await readFile(join(folder, 'shulan-2025.norma'), 'utf8')).toBe('{}')
})

it('answers null for a cancelled dialog', async () => {
  const files = filesWith({})
  expect(await files.open()).toEqual({ ok: true, value: null })
  expect(await files.saveAs('计划', 'x')).toEqual({ ok: true, value: null })
})

it('refuses a handle it did not give and a plan it does not ship', async () => {
  const files = filesWith({})
  expect(await files.save('0'.repeat(32), 'x')).toMatchObject({ ok: false, error: { key: 'shell.file.staleHandle' } })
  expect(await files.openShipped('nowhere')).toMatchObject({ ok: false, error: { key: 'shell.shipped.unknown' } })
})

it('keeps the version it replaces, and remembers what was opened and saved', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'one')
  const files = filesWith({ open: path })
  const opened = await files.open()
  if (!opened.ok || opened.value === null) throw new Error('not opened')
  await files.save(opened.value.handle, 'two')
  await files.save(opened.value.handle, 'three')
  expect(await readFile(path, 'utf8')).toBe('three')
  expect(await readFile(`${path}.bak`, 'utf8')).toBe('two')
  expect((await readdir(folder)).sort()).toEqual(['shulan-2025.norma', '计划.norma', '计划.norma.bak'])
  expect(new Set(used)).toEqual(new Set([path]))
})

it('never writes over a version it has not seen: what is on disk is looked at, then given up in so many words', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'mine')
  const files = filesWith({ open: path })
  const opened = await files.open()
  if (!opened.ok || opened.value === null) throw new Error('not opened')
  const { handle } = opened.value
  await writeFile(path, 'theirs')
  expect(await files.save(handle, 'mine 2')).toMatchObject({ ok: false, error: { key: 'work.changedOutside' } })
  expect(await readFile(path, 'utf8')).toBe('theirs')

  const seen = await files.look(handle)
  expect(seen.ok && new TextDecoder().decode(seen.value.bytes)).toBe('theirs')
  await writeFile(path, 'theirs, newer')
  await files.keepMine(handle)
  // What was given up is the version that was shown, not the one that came after it.
  expect(await files.save(handle, 'mine 2')).toMatchObject({ ok: false, error: { key: 'work.changedOutside' } })

  await files.look(handle)
  await files.keepMine(handle)
  expect(await files.save(handle, 'mine 2')).toMatchObject({ ok: true })
  expect(await readFile(path, 'utf8')).toBe('mine 2')
  expect(await readFile(`${path}.bak`, 'utf8')).toBe('theirs, newer')
})

it('writes a file anew that was deleted, and takes the same content under a new date for the same', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'mine')
  const files = filesWith({ open: path })
  const opened = await files.open()
  if (!opened.ok || opened.value === null) throw new Error('not opened')
  await utimes(path, 1, 1)
  expect(await files.save(opened.value.handle, 'two')).toMatchObject({ ok: true })
  await rm(path)
  expect(await files.save(opened.value.handle, 'three')).toMatchObject({ ok: true })
  expect(await readFile(path, 'utf8')).toBe('three')
})

it('leaves a file to the window that shows it', async () => {
  const path = join(folder, '计划.norma')
  await writeFile(path, 'mine')
  const files = filesWith({ open: path, save: path, elsewhere: path })
  expect(await files.open()).toEqual({ ok: true, value: null })
  expect(await files.saveAs('计划', 'x')).toMatchObject({ ok: false, error: { key: 'work.openElsewhere' } })
  expect(await readFile(path, 'utf8')).toBe('mine')
})
