/** A figure of a statistics report: an amount, 0 or more; null for an empty cell and for the signs that stand for no figure. */
import { dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Message, message } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import { plainText } from './plain-text.ts'
import { cut } from './read-persons.ts'
import type { StatisticsRole } from './statistics-roles.ts'
import { noFigure } from './statistics-words.ts'

/** Above it an occupancy can only be a percentage. */
const MOST_FRACTION = 2

export function statisticsValue(text: string, role: StatisticsRole, scale: number): Result<number | null, Message> {
  const typed = plainText(text)
  if (typed === '' || noFigure.test(typed)) return ok(null)
  const rate = role.by === 'work' && role.field === 'occupancy'
  const days = role.by === 'work' && role.field === 'lengthOfStay'
  const read = parseAmount(typed, { percent: rate, integer: role.by === 'stock' && scale === 1 })
  if (!read.ok) return err(message('statistics.bad.number', { found: cut(typed) }))
  const value = dec(read.value).times(scale)
  if (rate) {
    const fraction = value.gt(MOST_FRACTION) ? value.div(100) : value
    return fraction.gt(MOST_FRACTION)
      ? err(message('statistics.bad.rate', { found: cut(typed) }))
      : ok(fraction.toNumber())
  }
  if (days && (value.isZero() || value.gt(400)))
    return value.isZero() ? ok(null) : err(message('statistics.bad.days', { found: cut(typed) }))
  return ok(value.toNumber())
}
