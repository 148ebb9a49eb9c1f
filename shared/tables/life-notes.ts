/** Whose beds are decided above (上级), by name. */
import { type Message, message } from '../text/message.ts'
import type { TableContext } from './input.ts'

export function decidedAboveNotes({ plan }: TableContext, listed: ReadonlySet<string>): Message[] {
  const decided = plan.facilities.filter((f) => f.decidedBy !== undefined && listed.has(f.id))
  const byAbove = Map.groupBy(decided, (f) => f.decidedBy?.above ?? '')
  return [...byAbove].map(([above, list]) =>
    message('life.note.decidedAbove', { list: list.map((f) => f.name).join('、'), above }),
  )
}
