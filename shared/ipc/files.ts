/** What the machine says of files, and how it answers. */
import type { Result } from '../base/result.ts'
import type { Message } from '../text/message.ts'

export type OpenedFile = {
  readonly handle: string
  readonly name: string
  /** For the title and the status line only. */
  readonly displayPath: string
  readonly bytes: Uint8Array
  readonly readOnly: boolean
}
export type SavedFile = {
  readonly handle: string
  readonly name: string
  readonly displayPath: string
  /** Saved, with something to be told: the previous version could not be kept. */
  readonly warning?: Message
}

/** Answers: null where the user cancelled, a message where the machine refused. */
export type Answer<T> = Promise<Result<T | null, Message>>
