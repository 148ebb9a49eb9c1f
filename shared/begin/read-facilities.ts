/**
 * A list of institutions, as pasted or read from a file, as the rows of a new plan. Heads name the columns, in any order; the name
 * is needed, everything else may be missing and stays absent. A line that cannot be read says why and is left out only when
 * the planner leaves it out.
 */
import { choicesOf } from '../facilities/facility-choices.ts'
import { guessKind } from '../facilities/guess-kind.ts'
import { parseChoice } from '../facilities/parse-choice.ts'
import { plainText } from '../import/plain-text.ts'
import type { ImportProblem } from '../import/problem.ts'
import { cut } from '../import/read-persons.ts'
import type { Sheet } from '../import/sheet.ts'
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
  ownershipOf,
  totalName,
} from './facility-words.ts'

const amounts = ['beds', 'plannedBeds', 'physicians', 'nurses'] as const
export type AmountRole = (typeof amounts)[number]

/** One institution of the list. `unit` is the name of the place it stands in; amounts are counts, absent where not given. */
export type ListedFacility = {
  readonly line: number
  readonly facility: Omit<Facility, 'unit' | 'id'>
  readonly unit?: string
  readonly amounts: Readonly<Partial<Record<AmountRole, number>>>
  /** The kind was read from the name. */
  readonly guessed: boolean
}
export type FacilityList = {
  readonly columns: readonly { readonly index: number; readonly head: string; readonly role: FacilityRole }[]
  readonly rows: readonly ListedFacility[]
  readonly problems: readonly ImportProblem[]
  readonly notes: readonly Message[]
}
export type ListChoices = {
  /** Roles chosen by hand, by column. */
  readonly roles: Readonly<Record<number, FacilityRole>>
  /** Lines left out, by their number in the sheet, from 1. */
  readonly skipped: readonly number[]
  readonly home: Facility['administration']
}

/** More lines than any region has institutions with beds. */
export const mostFacilities = 20_000

export function readFacilities(sheet: Sheet, { roles, skipped, home }: ListChoices): FacilityList {
  const at = headLine(sheet)
  const heads = at === undefined ? [] : (sheet.rows[at] ?? [])
  const width = Math.max(0, ...sheet.rows.slice(0, 200).map((row) => row.length))
  const taken = new Set<FacilityRole>()
  const columns = Array.from({ length: width }, (_, index) => {
    const head = plainText(heads[index] ?? '')
    const found =
      at === undefined && index === 0
        ? 'name'
        : headWords.find(([role, test]) => !taken.has(role) && test.test(head))?.[0]
    const role = roles[index] ?? found ?? 'ignore'
    taken.add(role)
    return { index, head, role }
  })
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
    if (totalName.test(name)) {
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
    const kind = said === '' ? guessKind(mainName(name)) : kindNamed(said)
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
    if (!readable) continue
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
      ...(cell('unit') !== '' && { unit: cell('unit') }),
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
  return { columns, rows, problems, notes: sums === 0 ? [] : [message('begin.list.sums', { count: sums })] }
}

const kinds = choicesOf('zh-CN', facilityKinds, 'facility.kind')

/** A kind by its name, or by a word that names one: 综合医院, 二级综合医院. */
function kindNamed(words: string): Facility['kind'] | undefined {
  const exact = parseChoice(words, kinds, '')
  return facilityKinds.find((kind) => exact.ok && kind === exact.value) ?? guessKind(words)
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
