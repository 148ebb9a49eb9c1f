import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { maxFileBytes, megabytes } from '../../shared/ipc/limits.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { readProblem } from './file-problem.ts'

export type PlanFile = { readonly bytes: Uint8Array; readonly readOnly: boolean }

/** The bytes of a file the user named. Its size is looked at before a byte is read; a pipe or a device is never opened. */
export async function readPlanFile(path: string): Promise<Result<PlanFile, Message>> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return err(message('shell.file.notFile', { name }))
    if (found.size > maxFileBytes) {
      return err(message('shell.file.tooLarge', { name, size: megabytes(found.size), limit: megabytes(maxFileBytes) }))
    }
    return ok({ bytes: await readFile(path), readOnly: !(await isWritable(path)) })
  } catch (problem) {
    return err(readProblem(name, problem))
  }
}

/** A file marked read-only stays so for an administrator too, whom the system would let through. */
export async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return ((await stat(path)).mode & 0o222) !== 0
  } catch {
    // The answer of access() is its exception.
    return false
  }
}
