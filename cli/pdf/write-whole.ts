import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { type Message, message } from '../../shared/text/message.ts'

/** Writes beside the file, syncs, renames: the old file stays whole until the new one is. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<Result<string, Message>> {
  const draft = join(dirname(file), `.norma-${randomUUID()}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    return ok(file)
  } catch (error) {
    await rm(draft, { force: true })
    return err(message('pdf.notWritable', { file, reason: error instanceof Error ? error.message : String(error) }))
  }
}
