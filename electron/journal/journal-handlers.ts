/** What a page may do with journals: write its own, see those that were left, take one over, throw one away. */
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { FileState, WorkBridge } from '../../shared/ipc/work-bridge.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { FileWatch } from '../files/file-watch.ts'
import type { Handles } from '../files/handles.ts'
import { isWritable } from '../files/read-plan-file.ts'
import type { JournalShelf } from './journal-shelf.ts'
import type { JournalWriter } from './journal-writer.ts'

type JournalHandlers = Pick<
  WorkBridge,
  | 'journalStart'
  | 'journalAppend'
  | 'journalEnd'
  | 'recoverable'
  | 'recover'
  | 'recoverInNewWindow'
  | 'discardRecovery'
  | 'postponeRecovery'
>

export type JournalHandlersParts = {
  readonly shelf: JournalShelf
  readonly journal: JournalWriter
  readonly handles: Handles
  readonly watch: FileWatch
  newWindow(recovering: string): void
}

export function journalHandlers({ shelf, journal, handles, watch, newWindow }: JournalHandlersParts): JournalHandlers {
  const written = async (work: Promise<void>): Promise<Result<true, Message>> => {
    try {
      await work
      return ok(true)
    } catch (problem) {
      const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
      return err(message(code === 'ENOSPC' ? 'work.journalFull' : 'work.journalFailed', { code }))
    }
  }

  return {
    journalStart: ({ title, name, handle, base, unsaved }) => {
      const path = handle === undefined ? null : (handles.find(handle)?.path ?? null)
      const fileHash = path === null ? null : (watch.knownHash(path) ?? null)
      return written(journal.start({ journal: 1, title, name, path, fileHash, base, unsaved }))
    },
    journalAppend: (entries) => written(journal.append(entries)),
    journalEnd: () => written(journal.end()),
    recoverable: async () => ok(await shelf.offers()),
    recover: async (id) => {
      const content = await shelf.read(id)
      if (content === undefined) return err(message('work.recoveryGone'))
      const { head, entries, cutOff, goodBytes } = content
      const adopted = await written(journal.adopt(id, goodBytes))
      if (!adopted.ok) return adopted
      const { title, name, path, fileHash, base, unsaved } = head
      const recovered = { title, name, base, unsaved, entries, cutOff }
      if (path === null) return ok({ ...recovered, readOnly: false, file: 'same' as const })
      // A file of this name that the journal never saw counts as changed.
      watch.noteHash(path, fileHash ?? '')
      const file: FileState = await watch.compare(path)
      return ok({
        ...recovered,
        handle: handles.forPath(path),
        name: basename(path),
        displayPath: path,
        readOnly: (await exists(path)) && !(await isWritable(path)),
        file,
      })
    },
    recoverInNewWindow: async (id) => {
      newWindow(id)
      return ok(true)
    },
    discardRecovery: (id) => written(shelf.discard(id)),
    postponeRecovery: async () => {
      shelf.postpone()
      return ok(true)
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
