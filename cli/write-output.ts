import { randomUUID } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ok } from '../shared/base/result.ts'
import { message } from '../shared/text/message.ts'
import { type Outcome, wrongInput, wrongUsage } from './failure.ts'
import { reasonOf } from './reason.ts'

/** To --out where given, else to standard output. A file that is read is never written, under whatever name. */
export async function writeOutput(
  content: string | Uint8Array,
  out: string | undefined,
  inputs: readonly string[],
): Promise<Outcome<null>> {
  if (out === undefined) {
    process.stdout.write(content)
    return ok(null)
  }
  try {
    for (const input of inputs)
      if (await sameFile(input, out)) return wrongUsage(message('cli.outIsPlan', { file: out }))
    await writeAtomic(out, content)
    return ok(null)
  } catch (error) {
    const { code, reason } = reasonOf(error)
    if (code === 'EISDIR') return wrongInput(message('cli.outDirectory', { file: out }))
    if (code === 'ENOENT' || code === 'ENOTDIR') return wrongInput(message('cli.noOutFolder', { file: out }))
    if (code === 'ENAMETOOLONG') return wrongInput(message('cli.nameTooLong', { file: out }))
    return wrongInput(message('cli.unwritable', { file: out, reason }))
  }
}

/** Beside the file, synced, renamed: the old file stays whole until the new one is. Links are followed, permissions kept. */
async function writeAtomic(out: string, content: string | Uint8Array): Promise<void> {
  const known = await ifThere(stat(out))
  if (known?.isDirectory() || out.endsWith('/'))
    throw Object.assign(new Error(out), { code: 'EISDIR', syscall: 'open' })
  // A device or a pipe cannot be replaced by a file.
  if (known !== undefined && !known.isFile()) throw Object.assign(new Error(out), { code: 'EINVAL', syscall: 'open' })
  if (known !== undefined) await access(out, constants.W_OK)
  const target = known === undefined ? await followed(out) : await realpath(out)
  // Short, whatever the file is called: a Chinese name may use all the 255 bytes a name can have.
  const draft = join(dirname(target), `.norma-${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx', known === undefined ? 0o666 : known.mode & 0o777)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Where a name without a file leads: a link may point to what is not there yet. Links in a circle have failed before this. */
async function followed(name: string): Promise<string> {
  const place = join(await realpath(dirname(name)), basename(name))
  const link = await ifThere(lstat(place))
  return link?.isSymbolicLink() ? followed(resolve(dirname(place), await readlink(place))) : place
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = [await ifThere(stat(one)), await ifThere(stat(other))]
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

async function ifThere(asked: Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await asked
  } catch (error) {
    if (reasonOf(error).code === 'ENOENT') return undefined
    throw error
  }
}
