/** Temporary file beside the target, fsync, rename, fsync of the folder: at every moment the old file is whole or the new one is. */
import * as disk from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { writeProblem } from './file-problem.ts'
import { isWritable } from './read-plan-file.ts'
import { renamePatiently } from './rename-patiently.ts'
import { sweepTemporary, temporaryIn } from './temporary.ts'

/** What of the file system is used; the tests put one that refuses in its place. */
export type Disk = Pick<typeof disk, 'open' | 'realpath' | 'rename' | 'rm' | 'stat'>

export type WriteOptions = {
  readonly on?: Disk
  /** Runs when the new file is safe on disk and the old one still has its name. */
  readonly beforeReplacing?: (path: string) => Promise<void>
}

export async function writeAtomic(
  path: string,
  content: string | Uint8Array,
  { on = disk, beforeReplacing }: WriteOptions = {},
): Promise<Result<null, Message>> {
  const name = basename(path)
  try {
    const old = await existing(path, on)
    // rename() would replace a read-only file without a word.
    if (old !== null && !(await isWritable(old.path))) {
      // In a folder that is closed another name would not help.
      await disk.access(dirname(old.path), disk.constants.W_OK)
      return err(message('shell.file.readOnly', { name }))
    }
    const target = old?.path ?? path
    await replace(target, content, old?.mode, on, old === null ? undefined : beforeReplacing)
    const unconfirmed = await syncFolder(dirname(target), on)
    if (unconfirmed !== null) return err(message('work.notConfirmed', { name, code: unconfirmed }))
    await sweepTemporary(dirname(target))
    return ok(null)
  } catch (problem) {
    return err(writeProblem(name, problem))
  }
}

/** A link is followed, so that the file it names is replaced and not the link. */
async function existing(path: string, on: Disk): Promise<{ readonly path: string; readonly mode: number } | null> {
  try {
    const real = await on.realpath(path)
    return { path: real, mode: (await on.stat(real)).mode & 0o777 }
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
    throw problem
  }
}

async function replace(
  path: string,
  content: string | Uint8Array,
  mode: number | undefined,
  on: Disk,
  beforeReplacing: WriteOptions['beforeReplacing'],
): Promise<void> {
  const temporary = temporaryIn(dirname(path))
  try {
    const file = await on.open(temporary, 'wx', mode ?? 0o666)
    try {
      await file.writeFile(content)
      if (mode !== undefined && process.platform !== 'win32') await file.chmod(mode)
      await file.sync()
    } finally {
      await file.close()
    }
    await beforeReplacing?.(path)
    await renamePatiently(temporary, path, on)
  } catch (problem) {
    await on.rm(temporary, { force: true })
    throw problem
  }
}

/** Codes of drives that cannot sync a folder at all. */
const cannotSync = ['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR']

/**
 * Makes the new name durable; the code of the fault where the disk did not confirm it. The new file has its name by then, so
 * this is no failed write. Windows cannot open a folder; some network drives cannot sync one.
 */
async function syncFolder(folder: string, on: Disk): Promise<string | null> {
  if (process.platform === 'win32') return null
  try {
    const handle = await on.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
    return null
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    return cannotSync.includes(code) ? null : code
  }
}
