import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'

export type Entry = { readonly name: string; readonly path: string | null }

/** Tokens for files the user named in this run. The page holds the token, only this table knows the path. */
export type Handles = {
  forPath(path: string): string
  /** A copy without a file: saving it asks where. */
  forCopy(name: string): string
  find(handle: string): Entry | undefined
}

export function createHandles(): Handles {
  const entries = new Map<string, Entry>()
  const add = (entry: Entry): string => {
    const handle = randomBytes(16).toString('hex')
    entries.set(handle, entry)
    return handle
  }
  return {
    forPath: (path) => add({ name: basename(path), path }),
    forCopy: (name) => add({ name, path: null }),
    find: (handle) => entries.get(handle),
  }
}
