/** The journal of one window. Every edit is on disk before the next is taken; a file begins whole and only grows. */
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { entryLine, headLine, type JournalHead } from './journal-lines.ts'

export const fileOf = (folder: string, id: string): string => join(folder, `${id}.journal`)

export type JournalWriter = {
  id(): string | null
  start(head: JournalHead): Promise<void>
  append(entries: readonly string[]): Promise<void>
  /** Goes on with a journal that was left, after its last good byte. */
  adopt(id: string, goodBytes: number): Promise<void>
  end(): Promise<void>
  /** Leaves the file as it is, for a recovery. */
  release(): Promise<void>
}

type Open = { readonly id: string; readonly file: FileHandle; length: number }

export function journalWriter(folder: string): JournalWriter {
  let now: Open | null = null
  let waiting: string[] = []
  /** One thing after the other, whatever became of the last. */
  let tail: Promise<unknown> = Promise.resolve()
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const run = tail.then(work, work)
    tail = run.catch(() => undefined)
    return run
  }
  const close = async (): Promise<string | null> => {
    const open = now
    now = null
    waiting = []
    await open?.file.close()
    return open?.id ?? null
  }

  return {
    id: () => now?.id ?? null,
    start: (head) =>
      next(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const id = randomBytes(16).toString('hex')
        const path = fileOf(folder, id)
        const temporary = `${path}.tmp`
        const text = headLine(head)
        // The plan may be confidential: nobody else on the machine reads it.
        const file = await open(temporary, 'wx', 0o600)
        try {
          await file.writeFile(text)
          await file.sync()
          await rename(temporary, path)
        } catch (problem) {
          await file.close()
          await rm(temporary, { force: true })
          throw problem
        }
        const before = await close()
        now = { id, file, length: Buffer.byteLength(text) }
        if (before !== null) await rm(fileOf(folder, before), { force: true })
      }),
    append: (entries) => {
      waiting.push(...entries.map(entryLine))
      return next(async () => {
        if (now === null || waiting.length === 0) return
        const bytes = Buffer.from(waiting.join(''))
        const taken = waiting.length
        try {
          await writeAll(now.file, bytes, now.length)
          await now.file.datasync()
        } catch (problem) {
          // Half a line would hide all that follow; what waits is tried again with the next edit.
          await now.file.truncate(now.length)
          throw problem
        }
        now.length += bytes.length
        waiting = waiting.slice(taken)
      })
    },
    adopt: (id, goodBytes) =>
      next(async () => {
        const file = await open(fileOf(folder, id), 'r+')
        await file.truncate(goodBytes)
        const before = await close()
        now = { id, file, length: goodBytes }
        if (before !== null && before !== id) await rm(fileOf(folder, before), { force: true })
      }),
    end: () =>
      next(async () => {
        const id = await close()
        if (id !== null) await rm(fileOf(folder, id), { force: true })
      }),
    release: () =>
      next(async () => {
        await close()
      }),
  }
}

/** One call may write a part and report no fault: a disk that is almost full takes what it has room for. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}
