/**
 * A list of institutions, as pasted or read from a file, as the rows of a new plan. Heads name the columns, in any order; the name
 * is needed, everything else may be missing and stays absent. A line that cannot be read says why and is left out only when
 * the planner leaves it out.
 */
import { dec } from '../base/decimal.ts'
import { choicesOf } from '../facilities/facility-choices.ts'
import { guessKind } from '../facilities/guess-kind.ts'
import { parseChoice } from '../facilities/parse-choice.ts'
import { plainText } from '../import/plain-text.ts'
import type { ImportProblem } from '../import/problem.ts'
import { cut } from '../import/read-persons.ts'
import type { Sheet } from '../import/sheet.ts'
import { statisticsValue } from '../import/statistics-value.ts'
import { type PopulationKind, populationKinds } from '../plan/schema/basics.ts'
import type { Resource } from '../plan/schema/class.ts'
import type { Facility } from '../plan/schema/facility.ts'
import { facilityKinds } from '../plan/schema/facility-attributes.ts'
import { type Message, message } from '../text/message.ts'
import { parseAmount } from '../units/parse-number.ts'
import {
  administrationOf,
  type FacilityRole,
  gradeOf,
  headWords,
  isPrivate,
  levelOf,
  onlyOwner,
  ownershipOf,
  placeInName,
  totalName,
} from './facility-words.ts'
import {
  type FigureKey,
  type FigureRole,
  figureRoles,
  type ListColumn,
  type ListRole,
  listColumns,
} from './list-columns.ts'
import { peopleOf } from './list-people.ts'

const amounts = ['beds', 'plannedBeds', 'physicians', 'nurses'] as const
export type AmountRole = (typeof amounts)[number]

/** One institution of the list. `unit` is the name of the place it stands in; amounts are counts, absent where not given. */
export type ListedFacility = {
  readonly line: number
  readonly facility: Omit<Facility, 'unit' | 'id'>
  readonly unit?: string
  readonly amounts: Readonly<Partial<Record<AmountRole, number>>>
  /** Other figures of the base year, as a statistics report has them. */
  readonly figures: readonly { readonly role: FigureRole; readonly value: number }[]
  /** People of its `unit`. */
  readonly persons: Readonly<Partial<Record<PopulationKind, number>>>
  /** The kind was read from the name. */
  readonly guessed: boolean
}
export type FacilityList = {
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ListedFacility[]
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
}
export type ListChoices = {
  /** Roles chosen by hand, by column. */
  readonly roles: Readonly<Record<number, ListRole>>
  /** Lines left out, by their number in the sheet, from 1. */
  readonly skipped: readonly number[]
  readonly home: Facility['administration']
  /** What a figure may count. */
  readonly resources?: readonly Resource[]
}

/** More lines than any region has institutions with beds. */
export const mostFacilities = 20_000

export function readFacilities(sheet: Sheet, { roles, skipped, home, resources = [] }: ListChoices): FacilityList {
  const at = headLine(sheet)
  const columns = listColumns(sheet, at, roles, resources)
  const figureOf = figureRoles(resources)
  const nothing = (what: Message): FacilityList => ({
    columns,
    rows: [],
    problems: [{ line: 0, message: what }],
    notes: [],
  })
  if (!columns.some((c) => c.role === 'name')) return nothing(message('begin.list.noName'))
  const body = sheet.rows.slice(at === undefined ? 0 : at + 1)
  if (body.length > mostFacilities)
    return nothing(message('begin.list.tooLong', { most: mostFacilities, found: body.length }))

  const rows: ListedFacility[] = []
  const problems: ImportProblem[] = []
  const seen = new Map<string, number>()
  let sums = 0
  for (const [i, cells] of body.entries()) {
    const line = (at === undefined ? 0 : at + 1) + i + 1
    if (skipped.includes(line)) continue
    const cell = (role: FacilityRole): string => {
      const column = columns.find((c) => c.role === role)
      return column === undefined ? '' : plainText(cells[column.index] ?? '')
    }
    const named = columns.find((c) => c.role === 'name')?.index ?? 0
    // The name stays as it was written; only what surrounds it goes.
    const name = (cells[named] ?? '').trim()
    if (cells.every((c) => c.trim() === '')) continue
    const tell = (role: FacilityRole, what: Message): void => {
      const column = columns.find((c) => c.role === role)?.index
      problems.push({ line, ...(column !== undefined && { column }), message: what })
    }
    // 合计 stands in whatever column comes first.
    const leading = cells.find((c) => c.trim() !== '')?.trim() ?? ''
    if (totalName.test(name === '' ? leading : name)) {
      sums += 1
      continue
    }
    if (name === '') {
      tell('name', message('begin.list.nameless'))
      continue
    }
    const before = seen.get(name)
    if (before !== undefined) {
      tell('name', message('begin.list.twice', { name: cut(name), line: before }))
      continue
    }
    seen.set(name, line)
    const said = cell('kind')
    const kind = said === '' ? guessKind(mainName(name)) : kindNamed(said, name)
    if (kind === undefined) {
      tell(said === '' ? 'name' : 'kind', message('begin.list.kind', { found: cut(said === '' ? name : said) }))
      continue
    }
    const owner = cell('ownership')
    // 民营医院 as a kind says whose it is; where no column does, an institution is the government’s.
    const ownership = owner !== '' ? ownershipOf(owner) : isPrivate(said) ? 'private' : 'government'
    if (ownership === undefined) {
      tell('ownership', message('begin.list.ownership', { found: cut(owner) }))
      continue
    }
    const given: Partial<Record<AmountRole, number>> = {}
    let readable = true
    for (const role of amounts) {
      const text = cell(role).replace(/^[-—–/]+$/, '')
      const read = parseAmount(text, { integer: true, allowEmpty: true, max: 1_000_000 })
      if (!read.ok) {
        tell(role, read.error)
        readable = false
      } else if (read.value !== null) given[role] = read.value
    }
    const figures: { readonly role: FigureRole; readonly value: number }[] = []
    for (const { index, role: key, scale } of columns) {
      const role = figureOf.get(key as FigureKey)
      const read = role === undefined ? undefined : statisticsValue(cells[index] ?? '', role, scale)
      if (role === undefined || read === undefined) continue
      if (read.ok && read.value !== null) figures.push({ role, value: read.value })
      else if (!read.ok) {
        problems.push({ line, column: index, message: read.error })
        readable = false
      }
    }
    const persons: Partial<Record<PopulationKind, number>> = {}
    for (const kind of populationKinds) {
      const column = columns.find((c) => c.role === kind)
      const text = cell(kind).replace(/^[-—–/]+$/, '')
      if (column === undefined || text === '') continue
      const read = parseAmount(text, { max: 2e9 })
      const value = read.ok ? dec(read.value).times(column.scale) : undefined
      if (!read.ok) tell(kind, read.error)
      else if (value === undefined || !value.isInteger()) tell(kind, message('number.fraction', { found: cut(text) }))
      else if (!value.isZero()) persons[kind] = value.toNumber()
      readable &&= read.ok && value?.isInteger() === true
    }
    if (!readable) continue
    const unit = cell('unit') || (Object.keys(persons).length === 0 ? '' : placeIn(name))
    const level = levelOf(cell('level'))
    const grade = gradeOf(cell('level'))
    const codes = {
      ...(cell('institution') !== '' && { institution: cell('institution') }),
      ...(cell('creditCode') !== '' && { creditCode: cell('creditCode') }),
    }
    rows.push({
      line,
      guessed: said === '',
      amounts: given,
      figures,
      persons,
      ...(unit !== '' && { unit }),
      facility: {
        name,
        ...(Object.keys(codes).length > 0 && { codes }),
        ownership,
        administration: administrationOf(kind, ownership, home),
        kind,
        ...(level !== undefined && { level }),
        ...(grade !== undefined && { grade }),
        ...(kind === 'tcm-hospital' && { tcm: true }),
      },
    })
  }
  if (rows.length === 0 && problems.length === 0) return nothing(message('begin.list.empty'))
  return {
    columns,
    rows,
    problems,
    notes: [...(sums === 0 ? [] : [message('begin.list.sums', { count: sums })]), ...peopleNotes(rows)],
  }
}

/** The place in an institution’s own name. */
const placeIn = (name: string): string => placeInName.exec(mainName(name))?.[1] ?? ''

/** People are those of a place: without one, or with two numbers for one place, they are told and not taken. */
function peopleNotes(rows: readonly ListedFacility[]): Message[] {
  const placeless = rows.filter(({ unit, persons }) => unit === undefined && Object.keys(persons).length > 0).length
  const { differing } = peopleOf(rows)
  const service = rows.some(({ persons }) => persons.service !== undefined && persons.resident === undefined)
  return [
    ...(placeless === 0 ? [] : [message('begin.list.placeless', { count: placeless })]),
    ...differing.map(({ unit, lines }) =>
      message('begin.list.differing', { unit: cut(unit), lines: lines.join('、') }),
    ),
    ...(service ? [message('begin.list.service')] : []),
  ]
}

const kinds = choicesOf('zh-CN', facilityKinds, 'facility.kind')

/** A kind by its name, or by a word that names one: 综合医院, 二级综合医院. 民营医院 says whose it is, not what: its name does. */
function kindNamed(words: string, name: string): Facility['kind'] | undefined {
  const exact = parseChoice(words, kinds, '')
  const said = facilityKinds.find((kind) => exact.ok && kind === exact.value)
  if (said !== undefined) return said
  return (onlyOwner.test(words) ? guessKind(mainName(name)) : undefined) ?? guessKind(words)
}

/** Other names of an institution stand in brackets after its own. */
const mainName = (name: string): string => name.replace(/[（(].*$/, '') || name

/** The first line that names a column of names and says nothing of a number. */
function headLine({ rows }: Sheet): number | undefined {
  const at = rows.slice(0, 20).findIndex((row) => {
    const words = row.map(plainText).filter((cell) => cell !== '')
    const named = words.filter((cell) => headWords.some(([, test]) => test.test(cell)) && cell.length < 24)
    return named.length >= 2 && words.every((cell) => !/^\d/.test(cell))
  })
  return at < 0 ? undefined : at
}
