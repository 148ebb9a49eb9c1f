/** A history: one observation per line and column of people. Years twice, unreadable cells and unknown units are told by cell. */
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Observation } from '../plan/schema/population.ts'
import { message } from '../text/message.ts'
import { findUnit, type NamedUnit } from './find-unit.ts'
import type { Layout } from './lay-out.ts'
import type { MatchedColumn } from './match-columns.ts'
import { plainText } from './plain-text.ts'
import type { ImportProblem } from './problem.ts'
import { readMoment } from './read-moment.ts'
import { cut, readPersons } from './read-persons.ts'
import { readYear } from './read-year.ts'
import type { Scale } from './sheet.ts'
import { totalWords } from './words.ts'

export type HistoryEntry = {
  readonly line: number
  readonly column: number
  readonly unit: string
  readonly kind: PopulationKind
  readonly year: number
  readonly moment: Observation['moment']
  readonly persons: number
  readonly revision?: string
}

export type HistoryInput = {
  readonly columns: readonly MatchedColumn[]
  readonly scale: Scale
  /** What the table does not say itself: whose population, of which kind, counted when. */
  readonly unit: string
  readonly kind: PopulationKind
  readonly moment: Observation['moment']
  readonly units: readonly NamedUnit[]
}

export type HistoryRead = { readonly entries: readonly HistoryEntry[]; readonly problems: readonly ImportProblem[] }

export function readHistory(layout: Layout, input: HistoryInput): HistoryRead {
  const entries: HistoryEntry[] = []
  const problems: ImportProblem[] = []
  const column = (role: MatchedColumn['role']): number | undefined => input.columns.find((c) => c.role === role)?.index
  const yearColumn = column('year')
  const people = input.columns.filter(({ role }) => ['persons', 'resident', 'registered', 'service'].includes(role))
  if (yearColumn === undefined) return { entries, problems: [{ line: 0, message: message('import.noYearColumn') }] }
  if (people.length === 0) return { entries, problems: [{ line: 0, message: message('import.noPersonsColumn') }] }

  const seen = new Map<string, number>()
  for (const { number: line, cells } of layout.lines) {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''))
    const refuse = (at: number, what: ImportProblem['message']): void =>
      void problems.push({ line, column: at, message: what })
    const yearText = cell(yearColumn)
    if (yearText === '' && people.every(({ index }) => cell(index) === '')) continue
    if (totalWords.test(plainText(yearText))) continue
    const year = readYear(yearText)
    if (year === undefined) {
      // A remark under the table fills one cell; a line of data with a bad year fills more.
      if (cells.filter((text) => text !== '').length > 1)
        refuse(yearColumn, message('import.cell.year', { found: cut(yearText) }))
      continue
    }
    const momentText = cell(column('moment'))
    const moment = momentText === '' ? (readMoment(yearText) ?? input.moment) : readMoment(momentText)
    if (moment === undefined) {
      refuse(column('moment') ?? yearColumn, message('import.cell.moment', { found: cut(momentText) }))
      continue
    }
    const unitText = cell(column('unit'))
    const unit = unitText === '' ? input.unit : findUnit(unitText, input.units)
    if (typeof unit !== 'string') {
      refuse(column('unit') ?? yearColumn, unit.message)
      continue
    }
    const revision = cell(column('revision'))
    for (const { index, role } of people) {
      const persons = readPersons(cell(index), input.scale)
      if (!persons.ok) {
        refuse(index, persons.error)
        continue
      }
      if (persons.value === null) continue
      if (persons.value === 0) {
        refuse(index, message('import.cell.zero'))
        continue
      }
      const kind = role === 'persons' ? input.kind : (role as PopulationKind)
      const key = `${unit} ${kind} ${year} ${moment}`
      const before = seen.get(key)
      if (before !== undefined) {
        refuse(yearColumn, message('import.cell.twice', { year, moment: `people.moment.${moment}`, line: before }))
        continue
      }
      seen.set(key, line)
      entries.push({
        line,
        column: index,
        unit,
        kind,
        year,
        moment,
        persons: persons.value,
        ...(revision !== '' && { revision: revision.slice(0, 200) }),
      })
    }
  }
  if (entries.length === 0 && problems.length === 0) problems.push({ line: 0, message: message('import.nothingRead') })
  return { entries, problems }
}
