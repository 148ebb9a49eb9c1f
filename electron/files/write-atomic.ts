/** Temporary file beside the target, fsync, rename, fsync of the folder: at every moment the old file is whole or the new one is. */
import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'
import { writeProblem } from './file-problem.ts'
import { isWritable } from './read-plan-file.ts'

export async function writeAtomic(path: string, content: string | Uint8Array): Promise<Result<null, Message>> {
  const name = basename(path)
  try {
    const old = await existing(path)
    // rename() would replace a read-only file without a word.
    if (old !== null && !(await isWritable(old.path))) return err(message('shell.file.readOnly', { name }))
    await replace(old?.path ?? path, content, old?.mode)
    return ok(null)
  } catch (problem) {
    return err(writeProblem(name, problem))
  }
}

/** A link is followed, so that the file it names is replaced and not the link. */
async function existing(path: string): Promise<{ readonly path: string; readonly mode: number } | null> {
  try {
    const real = await realpath(path)
    return { path: real, mode: (await stat(real)).mode & 0o777 }
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
    throw problem
  }
}

async function replace(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666)
    try {
      await file.writeFile(content)
      if (mode !== undefined && process.platform !== 'win32') await file.chmod(mode)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
  await syncFolder(folder)
}

/** Makes the new name durable. Windows cannot open a folder; some network drives cannot sync one. The file itself is safe already. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (problem) {
    if (
      !(problem instanceof Error && 'code' in problem && ['EINVAL', 'ENOTSUP', 'EPERM'].includes(String(problem.code)))
    )
      throw problem
  } finally {
    await handle.close()
  }
}
