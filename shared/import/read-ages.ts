/** An age table: persons by sex and age band of one year, or of several where a column of years stands beside it. */
import { type Message, message } from '../text/message.ts'
import type { Layout } from './lay-out.ts'
import type { MatchedColumn } from './match-columns.ts'
import { plainText } from './plain-text.ts'
import type { ImportProblem } from './problem.ts'
import { readAge } from './read-age.ts'
import { cut, readPersons } from './read-persons.ts'
import { readYear } from './read-year.ts'
import type { Scale } from './sheet.ts'
import { totalWords } from './words.ts'

export type AgeGroup = {
  readonly sex: 'male' | 'female' | 'all'
  readonly ageFrom: number
  readonly ageTo?: number
  readonly persons: number
}
export type AgeCount = {
  readonly year: number
  readonly groups: readonly AgeGroup[]
  /** The sum the table prints, where it prints one. */
  readonly total?: number
}
export type AgesRead = {
  readonly tables: readonly AgeCount[]
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
}

const sexes = ['male', 'female', 'all'] as const

export function readAges(
  layout: Layout,
  input: { readonly columns: readonly MatchedColumn[]; readonly scale: Scale; readonly year: number },
): AgesRead {
  const problems: ImportProblem[] = []
  const column = (role: MatchedColumn['role']): number | undefined => input.columns.find((c) => c.role === role)?.index
  const ageColumn = column('age')
  // Where both sexes stand apart, their sum beside them says nothing new.
  const apart = column('male') !== undefined && column('female') !== undefined
  const people = sexes.flatMap((sex) => {
    const index = column(sex)
    return index === undefined || (sex === 'all' && apart) ? [] : [{ sex, index }]
  })
  const nothing = (what: Message): AgesRead => ({ tables: [], problems: [{ line: 0, message: what }], notes: [] })
  if (ageColumn === undefined) return nothing(message('import.noAgeColumn'))
  if (people.length === 0) return nothing(message('import.noSexColumn'))

  const groups = new Map<number, AgeGroup[]>()
  const totals = new Map<number, number>()
  const seen = new Map<string, number>()
  for (const { number: line, cells } of layout.lines) {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''))
    const refuse = (at: number, what: Message): void => void problems.push({ line, column: at, message: what })
    const yearText = cell(column('year'))
    const year = yearText === '' ? input.year : readYear(yearText)
    const ageText = cell(ageColumn)
    if (ageText === '' && people.every(({ index }) => cell(index) === '')) continue
    if (year === undefined) {
      refuse(column('year') ?? ageColumn, message('import.cell.year', { found: cut(yearText) }))
      continue
    }
    const isTotal = totalWords.test(plainText(ageText).replace(/\s/g, ''))
    const band = readAge(ageText)
    if (band === undefined && !isTotal) {
      if (cells.filter((text) => text !== '').length > 1)
        refuse(ageColumn, message('import.cell.age', { found: cut(ageText) }))
      continue
    }
    for (const { sex, index } of people) {
      const persons = readPersons(cell(index), input.scale)
      if (!persons.ok) refuse(index, persons.error)
      else if (persons.value === null) continue
      else if (band === undefined) totals.set(year, (totals.get(year) ?? 0) + persons.value)
      else {
        const key = `${year} ${sex} ${band.from} ${band.to ?? ''}`
        const before = seen.get(key)
        if (before !== undefined) {
          refuse(ageColumn, message('import.cell.ageTwice', { found: cut(ageText), line: before }))
          continue
        }
        seen.set(key, line)
        const list = groups.get(year) ?? []
        list.push({ sex, ageFrom: band.from, ...(band.to !== undefined && { ageTo: band.to }), persons: persons.value })
        groups.set(year, list)
      }
    }
  }
  const tables = [...groups].map(([year, list]): AgeCount => {
    const total = totals.get(year)
    return { year, groups: list, ...(total !== undefined && { total }) }
  })
  if (tables.length === 0 && problems.length === 0) return nothing(message('import.nothingRead'))
  return { tables, problems, notes: tables.flatMap(sumNote) }
}

/** Bands that overlap (60+ beside 65+) add up to more; only a table without overlap is held against its sum. */
function sumNote({ year, groups, total }: AgeCount): Message[] {
  if (total === undefined || overlaps(groups)) return []
  const sum = groups.reduce((persons, group) => persons + group.persons, 0)
  return sum === total ? [] : [message('import.note.ageSum', { year, sum, total, difference: sum - total })]
}

const overlaps = (groups: readonly AgeGroup[]): boolean =>
  groups.some((a, i) =>
    groups.some(
      (b, j) =>
        i < j &&
        a.sex === b.sex &&
        a.ageFrom <= (b.ageTo ?? Number.POSITIVE_INFINITY) &&
        b.ageFrom <= (a.ageTo ?? Number.POSITIVE_INFINITY),
    ),
  )
