/** Whether the file on screen is still the one this window read or wrote: looked at on coming to the window, before saving and now and then. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { maxFileBytes } from '../../shared/ipc/limits.ts'
import type { FileNews, FileState } from '../../shared/ipc/work-bridge.ts'

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Content by its hash; `quick` is what stat() said when it was that content, so that an unchanged file is not read again. */
type Known = { readonly hash: string; readonly quick?: string }

export type FileWatch = {
  /** The content this window read from or wrote to a path. */
  note(path: string, content: string | Uint8Array): void
  noteHash(path: string, hash: string): void
  knownHash(path: string): string | undefined
  compare(path: string): Promise<FileState>
  /** The file of the document on screen; null for none. */
  show(shown: { readonly handle: string; readonly path: string } | null): void
  shownPath(): string | null
  /** Looks now and tells what is new. */
  check(): Promise<void>
  stop(): void
}

export type FileWatchParts = {
  tell(news: FileNews): void
  /** Milliseconds between looks; a folder of the network is asked no more often. */
  readonly every?: number
  /** Milliseconds after which a file system that does not answer counts as away. */
  readonly patience?: number
}

export function watchFile({ tell, every = 3000, patience = 5000 }: FileWatchParts): FileWatch {
  const known = new Map<string, Known>()
  let shown: { readonly handle: string; readonly path: string } | null = null
  let last: FileState = 'same'
  let checking = false

  const compare = async (path: string): Promise<FileState> => {
    const before = known.get(path)
    try {
      const found = await stat(path)
      const quick = `${found.dev}:${found.ino}:${found.size}:${found.mtimeMs}`
      if (before === undefined || before.quick === quick) return 'same'
      // Whatever has grown beyond every plan is another file.
      if (!found.isFile() || found.size > maxFileBytes) return 'changed'
      const hash = hashOf(await readFile(path))
      if (known.get(path) !== before) return compare(path)
      if (hash !== before.hash) return 'changed'
      known.set(path, { hash, quick })
      return 'same'
    } catch {
      // Deleted, renamed, unplugged, a server that is away: for the planner the file is not there.
      return 'missing'
    }
  }

  const check = async (): Promise<void> => {
    if (shown === null || checking) return
    checking = true
    const asked = shown
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<FileState>((answer) => {
      timer = setTimeout(() => answer('missing'), patience)
    })
    const state = await Promise.race([compare(asked.path), late])
    clearTimeout(timer)
    checking = false
    if (shown !== asked || state === last) return
    last = state
    tell({ handle: asked.handle, state })
  }

  const timer = setInterval(() => void check(), every)
  timer.unref()

  return {
    note: (path, content) => known.set(path, { hash: hashOf(content) }),
    noteHash: (path, hash) => known.set(path, { hash }),
    knownHash: (path) => known.get(path)?.hash,
    compare,
    show: (next) => {
      if (shown?.handle !== next?.handle) last = 'same'
      shown = next
    },
    shownPath: () => shown?.path ?? null,
    check,
    stop: () => clearInterval(timer),
  }
}
