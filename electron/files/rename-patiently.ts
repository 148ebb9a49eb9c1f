import type * as disk from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const tries = 10
const passing = ['EPERM', 'EACCES', 'EBUSY']

/** On Windows a virus scanner holds a new file for a moment, and renaming over it is refused meanwhile. */
export async function renamePatiently(from: string, to: string, on: Pick<typeof disk, 'rename'>): Promise<void> {
  const patience = process.platform === 'win32' ? tries : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await on.rename(from, to)
    } catch (problem) {
      const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
      if (attempt >= patience || !passing.includes(code)) throw problem
      await wait(50 * attempt)
    }
  }
}
