import { nearest } from '../plan/nearest.ts'
import { type Message, message } from '../text/message.ts'
import { plainText } from './plain-text.ts'
import { cut } from './read-persons.ts'

export type NamedUnit = { readonly id: string; readonly name: string; readonly code?: string | undefined }

const bare = (name: string): string => plainText(name).replace(/\s/g, '')

/** The id of a planning unit by its name, code or id as a table gives it, or why there is none. */
export function findUnit(text: string, units: readonly NamedUnit[]): string | { readonly message: Message } {
  const typed = bare(text)
  const found = units.filter(
    ({ id, name, code }) => typed === bare(name) || typed === id || (code !== undefined && typed === code),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return only.id
  if (found.length > 1) return { message: message('import.cell.unitTwice', { found: cut(typed), count: found.length }) }
  const near = nearest(
    typed,
    units.map(({ name }) => name),
  )
  return {
    message:
      near === undefined
        ? message('import.cell.unit', { found: cut(typed) })
        : message('import.cell.unitNear', { found: cut(typed), near }),
  }
}
