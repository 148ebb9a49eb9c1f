/** The years a report’s lines are of, where a column of them says so: many offices print 年份 in every line instead of in the title. */
import { plainText } from './plain-text.ts'
import type { StatisticsLayout } from './statistics-heads.ts'
import { onlyYear, yearHead } from './statistics-words.ts'

/** Year by line number, for the lines that name one; empty where no column does. */
export function yearsOfLines({ columns, lines }: StatisticsLayout): ReadonlyMap<number, number> {
  const column = columns.find(({ head, role }) => role.by === 'ignore' && yearHead.test(plainText(head).trim()))
  const found = new Map<number, number>()
  if (column === undefined) return found
  for (const { number, cells } of lines) {
    const year = onlyYear.exec(plainText(cells[column.index] ?? '').trim())?.[1]
    if (year !== undefined) found.set(number, Number(year))
  }
  return found
}

/** The year to begin with: what the lines say, the latest of several, before what the title says. */
export function yearOfReport(layout: StatisticsLayout): number | undefined {
  const years = [...yearsOfLines(layout).values()]
  return years.length === 0 ? layout.year : Math.max(...years)
}
