import { err, ok, type Result } from '../base/result.ts'
import { nearest } from '../plan/nearest.ts'
import { type Message, message, type TextKey } from '../text/message.ts'

export type Named = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] | undefined }

const MOST_SUGGESTED = 5

/** An id or a name to an id. Full-width and half-width writings of a name are the same name; two of one name are nobody. */
export function resolveName(entries: readonly Named[], typed: string, kind: TextKey): Result<string, Message> {
  if (entries.some((entry) => entry.id === typed)) return ok(typed)
  const wanted = folded(typed)
  const found = entries.filter((entry) =>
    [entry.name, ...(entry.aliases ?? [])].some((name) => folded(name) === wanted),
  )
  const [first] = found
  if (first !== undefined && found.length === 1) return ok(first.id)
  if (found.length > 1) {
    const ids = listed(found.map((entry) => entry.id))
    return err(message('override.ambiguous', { kind, name: typed, count: found.length, ids }))
  }
  const near = suggestions(entries, typed, wanted)
  return err(
    message(near.length > 0 ? 'override.unknownNear' : 'override.unknown', {
      kind,
      name: typed,
      list: listed(near.length > 0 ? near : entries.map(shown)),
    }),
  )
}

/** Ids that begin with what was typed (S4-036 of S4-036a), names that hold it or are held by it; failing these, the one nearest in spelling. */
function suggestions(entries: readonly Named[], typed: string, wanted: string): string[] {
  if (wanted === '') return []
  const holding = entries.filter(
    (entry) =>
      folded(entry.id).startsWith(wanted) || folded(entry.name).includes(wanted) || wanted.includes(folded(entry.name)),
  )
  if (holding.length > 0) return holding.map(shown)
  const near = nearest(
    typed,
    entries.flatMap((entry) => [entry.id, entry.name]),
  )
  return near === undefined ? [] : entries.filter((entry) => entry.id === near || entry.name === near).map(shown)
}

const shown = (entry: Named): string => (entry.id === entry.name ? entry.id : `${entry.id} ${entry.name}`)

export const listed = (words: readonly string[]): string =>
  words.length > MOST_SUGGESTED ? `${words.slice(0, MOST_SUGGESTED).join(', ')}, …` : words.join(', ')

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
