import { dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Message } from '../text/message.ts'
import { message } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import { plainText } from './plain-text.ts'
import type { Scale } from './sheet.ts'
import { ownScale } from './words.ts'

/** More people than any unit of a plan has; above it the unit was misread. */
const mostPersons = 2e9

/**
 * Persons of a cell, whole: 40.69 at 10 000 is 406 900; what is left of a person by a larger unit is rounded, a part of a person
 * in single persons is refused. A cell that says its own unit (40.69万) is read by that. null for an empty cell and for the
 * signs yearbooks print where there is no figure.
 */
export function readPersons(text: string, scale: Scale): Result<number | null, Message> {
  const typed = plainText(text)
  if (typed === '' || /^(?:-+|\.{2,}|…+|\/|na|n\/a)$/i.test(typed)) return ok(null)
  const own = ownScale.test(typed)
  const read = parseAmount(typed, { allowNegative: true })
  if (!read.ok) return err(message('import.cell.notNumber', { found: cut(typed) }))
  if (read.value < 0) return err(message('import.cell.negative', { found: cut(typed) }))
  const persons = dec(read.value).times(own ? 1 : scale)
  if (persons.gt(mostPersons))
    return err(message('import.cell.tooMany', { found: cut(typed), persons: persons.toNumber() }))
  if (!persons.isInteger() && scale === 1 && !own)
    return err(message('import.cell.fraction', { found: cut(typed), persons: persons.toNumber() }))
  return ok(persons.round().toNumber())
}

export const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)
