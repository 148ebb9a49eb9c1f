/** One condition on one column: a part of the text; >= 50, < 20, = 0, 20-50 for numbers; an empty sign for what has no value. */
import { parseAmount } from '../units/parse-number.ts'
import type { FacilityColumn } from './column.ts'
import type { FacilityRecord } from './facility-record.ts'

export type Condition = { readonly column: string; readonly test: string }

const comparison = /^(>=|<=|>|<|=|!=)\s*(.+)$/
const range = /^([^-]+)-([^-]+)$/

/** `none` and `some` are the words for cells without and with a value. */
export function matcher(
  column: FacilityColumn,
  test: string,
  words: { readonly none: string; readonly some: string },
): (record: FacilityRecord) => boolean {
  const typed = test.normalize('NFKC').replaceAll('\u2265', '>=').replaceAll('\u2264', '<=').trim().toLowerCase()
  if (typed === words.none.toLowerCase()) return (record) => column.raw(record) === undefined
  if (typed === words.some.toLowerCase()) return (record) => column.raw(record) !== undefined
  if (column.kind === 'number') {
    const within = numbers(typed)
    if (within !== undefined)
      return (record) => {
        const value = Number.parseFloat(String(column.raw(record) ?? ''))
        return Number.isFinite(value) && within(value)
      }
  }
  return (record) =>
    String(column.raw(record) ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .includes(typed)
}

function numbers(test: string): ((value: number) => boolean) | undefined {
  const [, sign = '=', text = test] = comparison.exec(test) ?? []
  const ends = range.exec(text)
  const low = parseAmount(ends?.[1] ?? text)
  const high = parseAmount(ends?.[2] ?? text)
  if (!low.ok || !high.ok) return undefined
  if (ends !== null) return (value) => value >= low.value && value <= high.value
  const limit = low.value
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '=': (value) => value === limit,
    '!=': (value) => value !== limit,
    '>': (value) => value > limit,
    '>=': (value) => value >= limit,
    '<': (value) => value < limit,
    '<=': (value) => value <= limit,
  }
  return tests[sign]
}
