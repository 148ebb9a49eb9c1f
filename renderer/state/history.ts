import type { Change } from '../../shared/plan/schema/change.ts'
import type { Message } from '../../shared/text/message.ts'
import { type PackedList, packList, unpackList } from './packed-list.ts'

/** One step of the session: what was done, what takes it back, and its name for the undo command. */
export type Edit = {
  readonly id: number
  readonly changes: readonly Change[]
  readonly inverse: readonly Change[]
  readonly label: Message
  /** The 方案 that was shown; going back and forth shows it again. Absent: the baseline. */
  readonly scenario?: string
}

/**
 * Undo and redo without limit. A position is named by the id of the last edit, never by its index: after saving, undoing and
 * editing anew the index is the same and the document is not.
 */
export type History = {
  /** Steps long ago, `chunk` of them together and compressed: a day of editing weighs little. Empty unless `past` holds some. */
  readonly older: readonly PackedList<Edit>[]
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
  readonly saved: number
  readonly nextId: number
}

const chunk = 200
/** Steps that stay as they are: what is undone in earnest. */
const near = 200

export const emptyHistory: History = { older: [], past: [], future: [], saved: 0, nextId: 1 }

export const position = (history: History): number => history.past.at(-1)?.id ?? 0
/** Steps that can be taken back. */
export const depth = (history: History): number => history.older.length * chunk + history.past.length
/** Whether an edit of this history is done; of those long ago none was taken back. */
export const hasStep = ({ older, past }: History, id: number): boolean =>
  past.some((edit) => edit.id === id) || (older.length > 0 && id < (past[0]?.id ?? 0))
export const isDirty = (history: History): boolean => position(history) !== history.saved
export const markSaved = (history: History, at = position(history)): History => ({ ...history, saved: at })
/** No step of the history is what the file holds. */
export const markUnsaved = (history: History): History => ({ ...history, saved: -1 })

export function record(history: History, edit: Omit<Edit, 'id'>): History {
  const entry: Edit = { ...edit, id: history.nextId }
  return packed({ ...history, past: [...history.past, entry], future: [], nextId: history.nextId + 1 })
}

/** The history one step back and the edit that was left, or undefined at the beginning. */
export function stepBack(history: History): { history: History; edit: Edit } | undefined {
  const edit = history.past.at(-1)
  if (edit === undefined) return undefined
  const left = { ...history, past: history.past.slice(0, -1), future: [edit, ...history.future] }
  return { edit, history: unpacked(left) }
}

/** The history one step forward and the edit that was taken up again, or undefined at the end. */
export function stepForward(history: History): { history: History; edit: Edit } | undefined {
  const [edit, ...rest] = history.future
  if (edit === undefined) return undefined
  return { edit, history: packed({ ...history, past: [...history.past, edit], future: rest }) }
}

function packed(history: History): History {
  if (history.past.length < near + chunk) return history
  const older = [...history.older, packList(history.past.slice(0, chunk))]
  return { ...history, older, past: history.past.slice(chunk) }
}

function unpacked(history: History): History {
  const last = history.older.at(-1)
  if (history.past.length > 0 || last === undefined) return history
  return { ...history, older: history.older.slice(0, -1), past: unpackList(last) }
}
