import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDocumentState } from '../../../../electron/document-state.ts'
import { createHandles } from '../../../../electron/files/handles.ts'
import { planFiles } from '../../../../electron/files/plan-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-plans-'))
  await writeFile(join(folder, 'shulan-2025.norma'), '{}')
})
afterEach(() => rm(folder, { recursive: true }))

/** Dialogs that answer with a path, or with null for 取消. */
function filesWith(answer: { open?: string; save?: string }) {
  const dialog = {
    showOpenDialog: async () => ({
      canceled: answer.open === undefined,
      filePaths: answer.open === undefined ? [] : [answer.open],
    }),
    showSaveDialog: async () => ({ canceled: answer.save === undefined, filePath: answer.save ?? '' }),
  } as unknown as Dialog
  const window = {} as BrowserWindow
  return planFiles({ window, dialog, handles: createHandles(), document: createDocumentState(), shipped: folder })
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
