import { basename } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import type { Answer, SavedFile } from '../../shared/ipc/bridge.ts'
import type { Message } from '../../shared/text/message.ts'
import type { Handles } from './handles.ts'
import { askWhere, type SaveQuestion } from './save-dialog.ts'
import { writeAtomic } from './write-atomic.ts'

/** Writes what a table or a page became to a file the user names. Asked first, made after: a cancelled dialog costs nothing. */
export async function exportFile(
  question: SaveQuestion,
  handles: Handles,
  make: () => Promise<Result<string | Uint8Array, Message>>,
): Answer<SavedFile> {
  const path = await askWhere(question)
  if (path === null) return ok(null)
  const made = await make()
  if (!made.ok) return err(made.error)
  const written = await writeAtomic(path, made.value)
  if (!written.ok) return written
  // An export is no plan: its handle never opens the way to be overwritten by one.
  return ok({ handle: handles.forCopy(basename(path)), name: basename(path), displayPath: path })
}
