import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Short, whatever the file is called: a Chinese name may use all the 255 bytes a name can have. */
export const temporaryIn = (folder: string): string => join(folder, `.norma-${randomBytes(6).toString('hex')}.tmp`)

const ours = /^\.norma-[0-9a-f]{12}\.tmp$/
/** Younger ones may belong to a save on another machine. */
const abandonedAfter = 10 * 60 * 1000

/** Takes away what saves left behind that a power cut ended. */
export async function sweepTemporary(folder: string, now = Date.now()): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!ours.test(name)) continue
      const path = join(folder, name)
      if (now - (await stat(path)).mtimeMs > abandonedAfter) await rm(path, { force: true })
    }
  } catch {
    // The save is done; a folder that cannot be listed, or another window that swept first, is no fault of it.
  }
}
