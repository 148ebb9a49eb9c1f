import type { Message } from '../text/message.ts'

/** What keeps a line from being read: where it stands in the sheet and, in words, what was found, expected and can be done. */
export type ImportProblem = {
  readonly line: number
  /** Column of the layout; absent where the whole line is meant. */
  readonly column?: number
  readonly message: Message
}
