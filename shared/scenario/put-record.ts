import type { Restore } from '../plan/schema/change.ts'
import { same } from './edit-types.ts'

type Kept = 'uncertainty' | 'drafts' | 'opinions' | 'progress'
type EntryOf<L extends Kept> = NonNullable<Extract<Restore, { list: L }>['entry']>

/** Adds a record at the end of an optional list, or replaces the one of its id; undefined where it already says so. */
export function putRecord<L extends Kept>(
  list: L,
  known: readonly EntryOf<L>[] | undefined,
  entry: EntryOf<L>,
): Restore | undefined {
  const records = known ?? []
  const at = records.findIndex((other) => other.id === entry.id)
  if (at !== -1 && same(records[at], entry)) return undefined
  const place = at === -1 ? records.length : at
  // The list and its entry come from one parameter, so they belong together.
  return { type: 'restore', list, at: place, remove: at === -1 ? 0 : 1, entry } as unknown as Restore
}

/** Takes the record of this id away, and the list with its last one. */
export function removeRecord<L extends Kept>(
  list: L,
  known: readonly EntryOf<L>[] | undefined,
  id: string,
): Restore | undefined {
  const records = known ?? []
  const at = records.findIndex((other) => other.id === id)
  if (at === -1) return undefined
  return {
    type: 'restore',
    list,
    at,
    remove: 1,
    entry: null,
    ...(records.length === 1 && { drop: true }),
  } as Restore
}
