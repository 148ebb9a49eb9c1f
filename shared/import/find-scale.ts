/**
 * 人 or 万人: what the table says, or what its numbers look like. What was only concluded is `asked`: the planner says it before
 * anything is read, because a wrong guess is a factor of ten thousand.
 */
import { parseAmount } from '../units/parse-number.ts'
import { type Layout, statedScale } from './lay-out.ts'
import type { MatchedColumn } from './match-columns.ts'
import type { ColumnRole, Scale } from './sheet.ts'

export type FoundScale = {
  readonly scale: Scale
  readonly by: 'head' | 'title' | 'size' | 'asked'
  /** The words that say it, or the largest number that was looked at. */
  readonly words: string
}

const counted: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'persons',
  'resident',
  'registered',
  'service',
  'male',
  'female',
  'all',
])

/** Whether a column holds persons. */
export const isCounted = (role: ColumnRole | undefined): boolean => role !== undefined && counted.has(role)

export function findScale(layout: Layout, columns: readonly MatchedColumn[]): FoundScale {
  const people = columns.filter(({ role }) => isCounted(role))
  for (const { head } of layout.headed ? people : []) {
    const scale = statedScale(head)
    if (scale !== undefined) return { scale, by: 'head', words: head }
  }
  if (layout.titleScale !== undefined)
    return { scale: layout.titleScale.scale, by: 'title', words: layout.titleScale.words }
  const numbers = layout.lines.flatMap(({ cells }) =>
    people.flatMap(({ index }) => {
      const read = parseAmount(cells[index] ?? '', { allowEmpty: true })
      return read.ok && read.value !== null ? [{ value: read.value, text: cells[index] ?? '' }] : []
    }),
  )
  const largest = numbers.reduce((most, number) => (number.value > most.value ? number : most), { value: 0, text: '' })
  const broken = numbers.find(({ value }) => !Number.isInteger(value))
  // Half a person is none, and a county of fewer than 2 000 people has no plan of its own.
  if (broken !== undefined) return { scale: 10_000, by: 'asked', words: broken.text }
  return { scale: 1, by: largest.value > 0 && largest.value < 2000 ? 'asked' : 'size', words: largest.text }
}
