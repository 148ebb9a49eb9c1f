/** A table of units: one line per planning unit, one column per year. Sums are not read in; one that differs is said. */
import type { Message } from '../text/message.ts'
import { message } from '../text/message.ts'
import { findUnit, type NamedUnit } from './find-unit.ts'
import type { Layout } from './lay-out.ts'
import type { MatchedColumn } from './match-columns.ts'
import { plainText } from './plain-text.ts'
import type { ImportProblem } from './problem.ts'
import { cut, readPersons } from './read-persons.ts'
import { readYear } from './read-year.ts'
import type { Scale } from './sheet.ts'
import { totalWords } from './words.ts'

export type UnitEntry = {
  readonly line: number
  readonly column: number
  readonly unit: string
  readonly year: number
  readonly persons: number
}
export type UnitsRead = {
  readonly entries: readonly UnitEntry[]
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
}

export function readUnits(
  layout: Layout,
  input: { readonly columns: readonly MatchedColumn[]; readonly scale: Scale; readonly units: readonly NamedUnit[] },
): UnitsRead {
  const entries: UnitEntry[] = []
  const problems: ImportProblem[] = []
  const totals = new Map<number, number>()
  const nothing = (what: Message): UnitsRead => ({ entries, problems: [{ line: 0, message: what }], notes: [] })
  const unitColumn = input.columns.find(({ role }) => role === 'unit')?.index
  if (unitColumn === undefined) return nothing(message('import.noUnitColumn'))
  const people = input.columns.filter(({ role }) => role === 'persons')
  if (people.length === 0) return nothing(message('import.noYearColumns'))
  const years = new Map<number, number>()
  for (const { index, head } of people) {
    const year = readYear(head)
    if (year === undefined)
      problems.push({ line: 0, column: index, message: message('import.head.year', { found: cut(head) }) })
    else if ([...years.values()].includes(year))
      problems.push({ line: 0, column: index, message: message('import.head.twice', { year }) })
    else years.set(index, year)
  }

  const seen = new Map<string, number>()
  for (const { number: line, cells } of layout.lines) {
    const name = cells[unitColumn] ?? ''
    if (name === '') continue
    const isTotal = totalWords.test(plainText(name).replace(/\s/g, ''))
    const unit = isTotal ? undefined : findUnit(name, input.units)
    if (unit !== undefined && typeof unit !== 'string') {
      if (cells.filter((text) => text !== '').length > 1)
        problems.push({ line, column: unitColumn, message: unit.message })
      continue
    }
    const before = unit === undefined ? undefined : seen.get(unit)
    if (before !== undefined) {
      problems.push({
        line,
        column: unitColumn,
        message: message('import.cell.unitAgain', { found: cut(name), line: before }),
      })
      continue
    }
    if (unit !== undefined) seen.set(unit, line)
    for (const [column, year] of years) {
      const persons = readPersons(cells[column] ?? '', input.scale)
      if (!persons.ok) problems.push({ line, column, message: persons.error })
      else if (persons.value === null) continue
      else if (persons.value === 0) problems.push({ line, column, message: message('import.cell.zero') })
      else if (unit === undefined) totals.set(year, persons.value)
      else entries.push({ line, column, unit, year, persons: persons.value })
    }
  }
  if (entries.length === 0 && problems.length === 0) return nothing(message('import.nothingRead'))
  return { entries, problems, notes: [...totals].flatMap(([year, total]) => totalNote(entries, year, total)) }
}

function totalNote(entries: readonly UnitEntry[], year: number, total: number): Message[] {
  const sum = entries.reduce((persons, entry) => persons + (entry.year === year ? entry.persons : 0), 0)
  return sum === total ? [] : [message('import.note.unitSum', { year, sum, total, difference: sum - total })]
}
