import { extname } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import type { OpenedFile } from '../../shared/ipc/bridge.ts'
import { type Message, message } from '../../shared/text/message.ts'
import type { RecentFiles } from './recent-files.ts'

type Answer<T> = Promise<Result<T | null, Message>>

/** Files without a dialog: from the recent list, by id, and dropped on the window. */
export type RecentHandlers = {
  recent(): Promise<Result<Awaited<ReturnType<RecentFiles['list']>>, Message>>
  openRecent(id: string): Answer<OpenedFile>
  forgetRecent(id: string): Answer<true>
  openDropped(path: string): Answer<OpenedFile>
}

type Parts = {
  readonly recent: RecentFiles
  openPath(path: string): Answer<OpenedFile>
}

export const recentHandlers = ({ recent, openPath }: Parts): RecentHandlers => ({
  recent: async () => ok(await recent.list()),
  openRecent: async (id) => {
    const path = recent.pathOf(id)
    return path === undefined ? err(message('work.recentGone')) : openPath(path)
  },
  forgetRecent: async (id) => {
    recent.forget(id)
    return ok(true)
  },
  // Anything else that is dropped is read as a copy from what the drop itself holds.
  openDropped: async (path) => (extname(path).toLowerCase() === '.norma' ? openPath(path) : ok(null)),
})
