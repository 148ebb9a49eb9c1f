import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { watchFile } from '../../../../electron/files/file-watch.ts'
import { createHandles } from '../../../../electron/files/handles.ts'
import { journalHandlers } from '../../../../electron/journal/journal-handlers.ts'
import { journalShelf } from '../../../../electron/journal/journal-shelf.ts'
import type { JournalWriter } from '../../../../electron/journal/journal-writer.ts'

let folder = ''
let shelfFolder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'norma-journal-'))
  shelfFolder = join(folder, 'journal')
})
const writers: JournalWriter[] = []
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.release()
  await rm(folder, { recursive: true })
})

/** A window of one start of the application. */
function windowOf(shelf = journalShelf(shelfFolder)) {
  const handles = createHandles()
  const watch = watchFile({ tell: () => {} })
  watch.stop()
  const journal = shelf.writer()
  writers.push(journal)
  const opened: string[] = []
  const page = journalHandlers({ shelf, journal, handles, watch, newWindow: (id) => opened.push(id) })
  return { shelf, handles, watch, journal, page, opened }
}
const started = { title: '舒兰', name: '舒兰.norma', base: '{"a":1}', unsaved: false }

async function left(cut = 0): Promise<void> {
  const { page, journal } = windowOf()
  await page.journalStart(started)
  await page.journalAppend(['one', 'two'])
  await page.journalAppend(['三'])
  const [name = ''] = await readdir(shelfFolder)
  if (cut > 0) await truncate(join(shelfFolder, name), (await stat(join(shelfFolder, name))).size - cut)
  await journal.release()
}
const offersOf = async ({ page }: ReturnType<typeof windowOf>) => {
  const offers = await page.recoverable()
  return offers.ok ? (offers.value ?? []) : []
}

it('offers what a window left, and gives it back word for word', async () => {
  await left()
  const next = windowOf()
  const [offer] = await offersOf(next)
  expect(offer).toMatchObject({ title: '舒兰', name: '舒兰.norma', entries: 3 })
  const recovered = await next.page.recover(offer?.id ?? '')
  expect(recovered).toMatchObject({
    ok: true,
    value: { base: '{"a":1}', entries: ['one', 'two', '三'], cutOff: false, file: 'same' },
  })
  // It goes on in the same journal, and is offered to nobody meanwhile.
  await next.page.journalAppend(['four'])
  expect(await offersOf(next)).toEqual([])
  await next.journal.release()
  const [again] = await offersOf(windowOf())
  expect(again?.entries).toBe(4)
})

it('keeps the profile to its owner', async () => {
  await left()
  const [name = ''] = await readdir(shelfFolder)
  expect((await stat(join(shelfFolder, name))).mode & 0o077).toBe(0)
})

it.each([1, 3, 8, 14])('reads up to the last whole line where %d bytes are missing, and says so', async (cut) => {
  await left(cut)
  const next = windowOf()
  const [offer] = await offersOf(next)
  expect(await next.page.recover(offer?.id ?? '')).toMatchObject({
    ok: true,
    value: { entries: ['one', 'two'], cutOff: true },
  })
  await next.page.journalAppend(['new'])
  await next.journal.release()
  const after = windowOf()
  const [again] = await offersOf(after)
  expect(await after.page.recover(again?.id ?? '')).toMatchObject({
    value: { entries: ['one', 'two', 'new'], cutOff: false },
  })
})

it('stops at a line that does not fit its checksum', async () => {
  await left()
  const [name = ''] = await readdir(shelfFolder)
  const path = join(shelfFolder, name)
  const bytes = await readFile(path)
  bytes[bytes.indexOf('two')] = 0x54
  await writeFile(path, bytes)
  const next = windowOf()
  const [offer] = await offersOf(next)
  expect(await next.page.recover(offer?.id ?? '')).toMatchObject({ value: { entries: ['one'], cutOff: true } })
})

it('puts a journal aside whose head is damaged, and never throws it away', async () => {
  await left()
  const [name = ''] = await readdir(shelfFolder)
  await writeFile(join(shelfFolder, name), 'garbage')
  expect(await offersOf(windowOf())).toEqual([])
  expect(await readdir(shelfFolder)).toEqual([`${name}.damaged`])
})

it('asks again at the next start after 以后再说; 放弃 takes the journal away; a living window’s is nobody else’s', async () => {
  await left()
  const { shelf, page } = windowOf()
  const living = windowOf(shelf)
  await living.page.journalStart({ ...started, title: '另一份' })
  expect((await offersOf(living)).map(({ title }) => title)).toEqual(['舒兰'])
  await page.postponeRecovery()
  expect(await offersOf(living)).toEqual([])

  const next = windowOf()
  const [offer] = (await offersOf(next)).filter(({ title }) => title === '舒兰')
  await next.page.discardRecovery(offer?.id ?? '')
  expect((await offersOf(next)).map(({ title }) => title)).toEqual(['另一份'])
  await living.page.journalEnd()
  expect(await readdir(shelfFolder)).toEqual([])
})

it('is tied to the file: tells whether the file is still the one the edits were made on', async () => {
  const path = join(folder, '舒兰.norma')
  await writeFile(path, 'saved')
  const first = windowOf()
  const handle = first.handles.forPath(path)
  first.watch.note(path, 'saved')
  await first.page.journalStart({ ...started, handle })
  await first.page.journalAppend(['one'])
  await first.journal.release()

  for (const [state, change] of [
    ['same', async () => {}],
    ['changed', () => writeFile(path, 'another')],
    ['missing', () => rm(path)],
  ] as const) {
    await change()
    const next = windowOf()
    const [offer] = await offersOf(next)
    expect(offer?.displayPath).toBe(path)
    const recovered = await next.page.recover(offer?.id ?? '')
    expect(recovered).toMatchObject({ ok: true, value: { file: state, displayPath: path } })
    await next.journal.release()
  }
})
