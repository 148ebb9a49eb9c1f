/**
 * The browser edition's side of the work bridge: drafts in IndexedDB instead of a journal on disk. Each tab holds a lock of the
 * browser for as long as it lives; a draft whose lock nobody holds was left by a crash. What a browser cannot know (recent
 * files, other programs writing) is answered as nothing.
 */
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { Recovered, RecoveryOffer, WorkBridge } from '../../shared/ipc/work-bridge.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { type Draft, draftsDatabase } from './drafts-database.ts'
import { downloadPackage } from './package-download.ts'
import { reasonOf } from './pickers.ts'

const lockOf = (id: string): string => `norma-draft-${id}`

/** The lock is held until the tab is gone; the promise answers once it is. */
const hold = (locks: LockManager, id: string): Promise<void> =>
  new Promise((resolve) => {
    void locks.request(lockOf(id), () => {
      resolve()
      return new Promise(() => {})
    })
  })

export function browserWork(page: Window): WorkBridge {
  const { locks } = page.navigator
  const drafts = draftsDatabase(page.indexedDB)
  const newId = (): string => page.crypto.randomUUID().replaceAll('-', '')
  let own = newId()
  let held: Promise<void> | undefined
  const alive = (): Promise<void> => {
    held ??= hold(locks, own)
    return held
  }

  /** A browser may keep nothing for the page (private windows, a full disk): that is said, and the page goes on. */
  const kept = async <T>(work: () => Promise<T>): Promise<Result<T, Message>> => {
    try {
      return ok(await work())
    } catch (problem) {
      return err(message('shell.browser.draftFailed', { reason: reasonOf(problem) }))
    }
  }
  const done = (work: () => Promise<unknown>): Promise<Result<true, Message>> =>
    kept(async () => {
      await work()
      return true as const
    })
  const nothing = async (): Promise<Result<null, Message>> => ok(null)

  const left = async (): Promise<readonly Draft[]> => {
    const { held: taken = [] } = await locks.query()
    const living = new Set(taken.map(({ name }) => name))
    return (await drafts.all()).filter(({ id }) => !living.has(lockOf(id)))
  }
  const offer = async ({ id, start, at }: Draft): Promise<RecoveryOffer> => {
    const entries = await drafts.entries(id)
    return { id, title: start.title, name: start.name, at: entries.at(-1)?.at ?? at, entries: entries.length }
  }
  const recovered = async (id: string): Promise<Recovered | null> => {
    const draft = (await left()).find((candidate) => candidate.id === id)
    if (draft === undefined) return null
    const entries = await drafts.entries(id)
    // From now on this tab writes it.
    own = id
    held = undefined
    await alive()
    const { title, name, base, unsaved } = draft.start
    return {
      title,
      name,
      readOnly: false,
      base,
      unsaved,
      entries: entries.map(({ text }) => text),
      cutOff: false,
      file: 'missing',
    }
  }

  return {
    journalStart: (start) =>
      done(async () => {
        await alive()
        const { handle: _handle, ...rest } = start
        // A handle is this tab's own; after a crash it means nothing.
        await drafts.begin({ id: own, start: rest, at: Date.now() })
      }),
    journalAppend: (entries) => done(() => drafts.append(own, entries, Date.now())),
    journalEnd: () => done(() => drafts.end(own)),
    recoverable: () => kept(async () => Promise.all((await left()).map(offer))),
    recover: (id) => kept(() => recovered(id)),
    discardRecovery: (id) => done(() => drafts.end(id)),
    postponeRecovery: () => done(async () => {}),
    recoverInNewWindow: nothing,
    recent: async () => ok([]),
    openRecent: nothing,
    forgetRecent: nothing,
    openDropped: nothing,
    newWindow: async () => {
      page.open(page.location.href, '_blank', 'noopener')
      return ok(true)
    },
    showing: nothing,
    look: nothing,
    keepMine: nothing,
    savePackage: (suggestedName, parts) =>
      kept(async () => {
        const name = await downloadPackage(page, suggestedName, parts)
        return { handle: newId(), name, displayPath: name }
      }),
    onFileNews: () => () => {},
    onRecovered: () => () => {},
  }
}
