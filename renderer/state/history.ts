import type { Change } from '../../shared/plan/schema/change.ts'
import type { Message } from '../../shared/text/message.ts'

/** One step of the session: what was done, what takes it back, and its name for the undo command. */
export type Edit = {
  readonly id: number
  readonly changes: readonly Change[]
  readonly inverse: readonly Change[]
  readonly label: Message
}

/**
 * Undo and redo without limit. A position is named by the id of the last edit, never by its index: after saving, undoing and
 * editing anew the index is the same and the document is not.
 */
export type History = {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
  readonly saved: number
  readonly nextId: number
}

export const emptyHistory: History = { past: [], future: [], saved: 0, nextId: 1 }

export const position = (history: History): number => history.past.at(-1)?.id ?? 0
export const isDirty = (history: History): boolean => position(history) !== history.saved
export const markSaved = (history: History, at = position(history)): History => ({ ...history, saved: at })

export function record(history: History, edit: Omit<Edit, 'id'>): History {
  const entry: Edit = { ...edit, id: history.nextId }
  return { ...history, past: [...history.past, entry], future: [], nextId: history.nextId + 1 }
}

/** The history one step back and the edit that was left, or undefined at the beginning. */
export function stepBack(history: History): { history: History; edit: Edit } | undefined {
  const edit = history.past.at(-1)
  if (edit === undefined) return undefined
  return { edit, history: { ...history, past: history.past.slice(0, -1), future: [edit, ...history.future] } }
}

/** The history one step forward and the edit that was taken up again, or undefined at the end. */
export function stepForward(history: History): { history: History; edit: Edit } | undefined {
  const [edit, ...rest] = history.future
  if (edit === undefined) return undefined
  return { edit, history: { ...history, past: [...history.past, edit], future: rest } }
}
