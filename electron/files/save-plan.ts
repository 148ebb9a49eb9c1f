/** A plan over its file: the version it replaces stays beside it as NAME.norma.bak. */
import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { temporaryIn } from './temporary.ts'
import { writeAtomic } from './write-atomic.ts'

export const previousOf = (path: string): string => `${path}.bak`

/** ok(null), or ok(warning) where all is saved and only the previous version could not be kept. */
export async function savePlan(path: string, content: string): Promise<Result<Message | null, Message>> {
  let warning: Message | null = null
  const written = await writeAtomic(path, content, {
    beforeReplacing: async (real) => {
      try {
        await keepPrevious(real)
      } catch (problem) {
        // The planner’s own save matters more than the copy of the last one: told, not refused.
        const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
        warning = message('work.previousNotKept', { name: basename(previousOf(path)), code })
      }
    },
  })
  return written.ok ? ok(warning) : written
}

/** A second name for the old file costs no space and no time; where a drive has no such names, a copy. Never a moment without one. */
async function keepPrevious(path: string): Promise<void> {
  const temporary = temporaryIn(dirname(path))
  try {
    await link(path, temporary).catch(async () => {
      await copyFile(path, temporary)
      const copy = await open(temporary, 'r+')
      await copy.sync().finally(() => copy.close())
    })
    await rename(temporary, previousOf(path))
  } finally {
    // Renaming onto another name of the same file does nothing and leaves both.
    await rm(temporary, { force: true })
  }
}
