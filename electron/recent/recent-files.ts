/** Files opened and saved lately, newest first, kept in the profile. The page names one by its id and never by its path. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '../../shared/ipc/work-bridge.ts'
import { writeAtomic } from '../files/write-atomic.ts'

const most = 10
/** Milliseconds a network folder has to answer before its file is listed without having been seen. */
const patience = 1500
const stored = z.array(z.string().max(32_767)).max(100)

export type RecentFiles = {
  paths(): readonly string[]
  add(path: string): void
  forget(id: string): void
  pathOf(id: string): string | undefined
  list(): Promise<readonly RecentFile[]>
  onChange(listener: () => void): void
}

const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)

export function recentFiles(file: string): RecentFiles {
  let paths = read(file)
  const listeners: (() => void)[] = []
  let writing: Promise<unknown> = Promise.resolve()

  const set = (next: readonly string[]): void => {
    paths = next.slice(0, most)
    // A profile that cannot be written costs the list at the next start, nothing else.
    writing = writing.then(() => writeAtomic(file, JSON.stringify(paths)))
    for (const listener of listeners) listener()
  }
  return {
    paths: () => paths,
    add: (path) => set([path, ...paths.filter((other) => other !== path)]),
    forget: (id) => set(paths.filter((path) => idOf(path) !== id)),
    pathOf: (id) => paths.find((path) => idOf(path) === id),
    list: () =>
      Promise.all(
        paths.map(async (path) => ({
          id: idOf(path),
          name: basename(path),
          displayPath: path,
          missing: await isMissing(path),
        })),
      ),
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}

function read(file: string): readonly string[] {
  try {
    const list = stored.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return list.success ? list.data.slice(0, most) : []
  } catch {
    // The first start, or a list that cannot be read: it begins anew.
    return []
  }
}

/** Seen to be gone. A server that does not answer is not known to have lost it. */
async function isMissing(path: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((answer) => {
    timer = setTimeout(() => answer(false), patience)
  })
  const gone = stat(path).then(
    (found) => !found.isFile(),
    () => true,
  )
  return Promise.race([gone, late]).finally(() => clearTimeout(timer))
}
