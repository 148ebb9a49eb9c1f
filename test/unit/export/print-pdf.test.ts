import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { thisMachine } from '../../../cli/pdf/find-chromium.ts'
import { printPdf } from '../../../cli/pdf/print-pdf.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const withBrowser = (path: string) => ({ ...thisMachine, env: { ...process.env, NORMA_CHROMIUM: path } })

test('a browser that is not there: a message with its path, the old file unchanged', async () => {
  const file = join(folder, 'old.pdf')
  await writeFile(file, 'old')
  const printed = await printPdf('<p>x</p>', file, withBrowser('/nowhere/chromium'))
  expect(printed).toMatchObject({ ok: false, error: { key: 'pdf.notRunnable', args: { path: '/nowhere/chromium' } } })
  expect(await readFile(file, 'utf8')).toBe('old')
})

test('a program that prints nothing is no success, whatever its exit code', async () => {
  const printed = await printPdf('<p>x</p>', join(folder, 'a.pdf'), withBrowser(process.execPath))
  expect(printed).toMatchObject({ ok: false, error: { key: 'pdf.failed' } })
  expect(await readdir(folder)).toEqual([])
})
