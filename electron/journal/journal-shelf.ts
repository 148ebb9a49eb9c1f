/** Journals in the profile: those a window writes now, and those that a crash or a power cut left. */
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import type { RecoveryOffer } from '../../shared/ipc/work-bridge.ts'
import { type JournalContent, readJournal } from './journal-lines.ts'
import { fileOf, type JournalWriter, journalWriter } from './journal-writer.ts'

export type JournalShelf = {
  /** The writer of a new window. */
  writer(): JournalWriter
  /** The window is gone: its writer no longer holds a journal. */
  leave(writer: JournalWriter): void
  offers(): Promise<readonly RecoveryOffer[]>
  read(id: string): Promise<JournalContent | undefined>
  discard(id: string): Promise<void>
  /** Nothing is offered any more before the next start. */
  postpone(): void
}

export function journalShelf(folder: string): JournalShelf {
  const writers = new Set<JournalWriter>()
  let postponed = false

  const read = async (id: string): Promise<JournalContent | undefined> => {
    try {
      return readJournal(await readFile(fileOf(folder, id)))
    } catch {
      // Gone since it was listed: another window took it.
      return undefined
    }
  }

  const offerOf = async (id: string): Promise<RecoveryOffer | undefined> => {
    const path = fileOf(folder, id)
    const content = await read(id)
    if (content === undefined) {
      // Not even its head can be read. Kept for whoever can read more, and not offered as if something were in it.
      await rename(path, `${path}.damaged`).catch(() => undefined)
      return undefined
    }
    const { head, entries } = content
    return {
      id,
      title: head.title,
      name: head.name,
      ...(head.path === null ? {} : { displayPath: head.path }),
      at: (await stat(path)).mtimeMs,
      entries: entries.length + (head.unsaved ? 1 : 0),
    }
  }

  return {
    writer: () => {
      const writer = journalWriter(folder)
      writers.add(writer)
      return writer
    },
    leave: (writer) => {
      writers.delete(writer)
    },
    offers: async () => {
      if (postponed) return []
      const held = new Set([...writers].map((writer) => writer.id()))
      const names = await readdir(folder).catch(() => [])
      const ids = names.flatMap((name) => /^([0-9a-f]{32})\.journal$/.exec(name)?.[1] ?? [])
      const offers = await Promise.all(ids.filter((id) => !held.has(id)).map(offerOf))
      return offers.filter((offer) => offer !== undefined).toSorted((a, b) => b.at - a.at)
    },
    read,
    discard: async (id) => {
      if (![...writers].some((writer) => writer.id() === id)) await rm(fileOf(folder, id), { force: true })
    },
    postpone: () => {
      postponed = true
    },
  }
}
