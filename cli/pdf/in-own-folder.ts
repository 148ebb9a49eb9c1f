import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { message } from '../../shared/text/message.ts'
import { type Outcome, wrongInput } from '../failure.ts'
import { reasonOf } from '../reason.ts'

/** Work in a folder that is gone afterwards. Where the machine has no room for it that is said: it is no fault of the program. */
export async function inOwnFolder<T>(name: string, work: (folder: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    const folder = await mkdtemp(join(tmpdir(), name))
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    return wrongInput(message('cli.noTemporary', { folder: tmpdir(), reason: reasonOf(error).reason }))
  }
}
