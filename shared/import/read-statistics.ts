/**
 * A yearly statistics report held against the plan: line by line which facility it is, what would change (old → new), which lines
 * are new institutions, which institutions of the plan it does not have, and what cannot be read. Nothing is written here; what
 * the planner ticks becomes changes in statistics-changes.ts.
 */
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { message } from '../text/message.ts'
import type { ImportProblem } from './problem.ts'
import { mostLines, type Sheet } from './sheet.ts'
import { layOutStatistics, type StatisticsColumn, type StatisticsLayout } from './statistics-heads.ts'
import { bareText, codeKey, codeText, facilityMatcher, type LineIdentity, type LineMatch } from './statistics-match.ts'
import { type IdentityRole, roleKey, type StatisticsRole } from './statistics-roles.ts'
import { statisticsValue } from './statistics-value.ts'
import { remarkLine, scientific, sumLine } from './statistics-words.ts'
import { yearsOfLines } from './statistics-years.ts'

/** One figure of a line: what it was, and what the report says. */
export type Difference = {
  readonly role: StatisticsRole
  readonly old?: number | string
  readonly value: number | string
}

export type StatisticsEntry = {
  /** Stable while the table is the same: the line of the sheet. */
  readonly line: number
  readonly identity: LineIdentity
  readonly unit: string | undefined
  readonly match: LineMatch
  readonly differences: readonly Difference[]
}

export type StatisticsChoices = {
  readonly year: number
  /** Roles chosen by hand, by column. */
  readonly roles: Readonly<Record<number, StatisticsRole>>
  /** Whom a line of several is about. */
  readonly chosen: Readonly<Record<number, string>>
  /** Cells left out, as line and column. */
  readonly blank: readonly string[]
}

export type StatisticsTable = {
  readonly layout: StatisticsLayout
  readonly columns: readonly StatisticsColumn[]
  readonly changed: readonly StatisticsEntry[]
  readonly added: readonly StatisticsEntry[]
  readonly several: readonly StatisticsEntry[]
  readonly same: number
  /** Facilities of the plan that no line is about; blocks of unnamed institutions are never looked for. */
  readonly missing: readonly Facility[]
  readonly problems: readonly ImportProblem[]
  /** Lines of sums, remarks and repeated heads. */
  readonly skipped: number
  /** Lines that say they are of another year than the one that is read. */
  readonly ofOtherYears: number
}

export const cellAt = (line: number, column: number): string => `${line} ${column}`

export function readStatistics(
  plan: Plan,
  sheet: Sheet,
  choices: StatisticsChoices,
  remembered: Readonly<Record<string, string>> = {},
): StatisticsTable {
  const layout = layOutStatistics(sheet, plan, remembered)
  const columns = layout.columns.map((column) => ({ ...column, role: choices.roles[column.index] ?? column.role }))
  const tooLong = layout.lines.length > mostLines
  const problems: ImportProblem[] = tooLong
    ? [{ line: 0, message: message('statistics.bad.tooLong', { found: layout.lines.length, most: mostLines }) }]
    : [...columnProblems(columns)]
  const identify = facilityMatcher(plan.facilities)
  const stocks = stockIndex(plan, choices.year)
  const blank = new Set(choices.blank)
  const seen = new Map<string, number>()
  const entries: StatisticsEntry[] = []
  const news = new Map<string, number>()
  let skipped = 0
  let ofOtherYears = 0
  const yearOf = yearsOfLines(layout)
  const columnOf = (field: IdentityRole) => columns.find((c) => c.role.by === 'identity' && c.role.field === field)
  for (const line of problems.length > 0 ? [] : layout.lines) {
    const cell = (field: IdentityRole): string => {
      const column = columnOf(field)
      if (column === undefined || blank.has(cellAt(line.number, column.index))) return ''
      return line.cells[column.index] ?? ''
    }
    const code = (field: 'institution' | 'creditCode'): string => {
      const text = codeText(cell(field))
      if (!scientific.test(text)) return text
      const words = { found: text }
      problems.push({
        line: line.number,
        column: columnOf(field)?.index ?? 0,
        message: message('statistics.bad.code', words),
      })
      return ''
    }
    // 合计 stands in whatever column comes first: a number, a code, a place.
    const written = cell('name')
    const leading = bareText(written === '' ? (line.cells.find((text) => text !== '') ?? '') : written)
    // A head is printed again on the next page.
    const isHead = written !== '' && bareText(written) === bareText(columnOf('name')?.head ?? '')
    if (sumLine.test(leading) || remarkLine.test(leading) || isHead) {
      skipped += 1
      continue
    }
    if ((yearOf.get(line.number) ?? choices.year) !== choices.year) {
      ofOtherYears += 1
      continue
    }
    const identity = { name: written, institution: code('institution'), creditCode: code('creditCode') }
    if (Object.values(identity).every((text) => text === '')) continue
    const chosen = plan.facilities.find((f) => f.id === choices.chosen[line.number])
    const match: LineMatch = chosen === undefined ? identify(identity) : { kind: 'one', facility: chosen, by: 'name' }
    if (match.kind === 'one') {
      const before = seen.get(match.facility.id)
      if (before !== undefined) {
        const words = { name: match.facility.name, line: before }
        if (!blank.has(cellAt(line.number, -1)))
          problems.push({ line: line.number, column: -1, message: message('statistics.bad.twice', words) })
        continue
      }
      seen.set(match.facility.id, line.number)
    }
    if (match.kind === 'none' && !blank.has(cellAt(line.number, -1))) {
      const key = [bareText(identity.name), codeKey(identity.institution), codeKey(identity.creditCode)].join(' ')
      const before = news.get(key)
      const words = { name: lineName(identity), line: before ?? 0 }
      if (before !== undefined)
        problems.push({ line: line.number, column: -1, message: message('statistics.bad.newTwice', words) })
      else news.set(key, line.number)
    } else if (match.kind === 'none') continue
    const facility = match.kind === 'one' ? match.facility : undefined
    const differences: Difference[] = identityDifferences(identity, facility)
    for (const { index, role, scale } of columns) {
      if (role.by !== 'stock' && role.by !== 'work') continue
      const text = blank.has(cellAt(line.number, index)) ? '' : (line.cells[index] ?? '')
      const read = statisticsValue(text, role, scale)
      if (!read.ok) problems.push({ line: line.number, column: index, message: read.error })
      else if (read.value !== null) {
        const old = facility === undefined ? undefined : oldValue(facility, role, choices.year, stocks)
        if (old !== read.value) differences.push({ role, value: read.value, ...(old !== undefined && { old }) })
      }
    }
    entries.push({ line: line.number, identity, unit: unitOf(plan, cell('unit'), identity.name), match, differences })
  }
  const matched = entries.filter((e) => e.match.kind === 'one')
  return {
    layout,
    columns,
    changed: matched.filter((e) => e.differences.length > 0),
    same: matched.filter((e) => e.differences.length === 0).length,
    added: entries.filter((e) => e.match.kind === 'none' && e.identity.name !== ''),
    several: entries.filter((e) => e.match.kind === 'several'),
    missing: entries.length === 0 ? [] : plan.facilities.filter((f) => !seen.has(f.id) && stood(f, choices.year)),
    skipped,
    ofOtherYears,
    problems,
  }
}

function* columnProblems(columns: readonly StatisticsColumn[]): Generator<ImportProblem> {
  const has = (test: (role: StatisticsRole) => boolean): boolean => columns.some(({ role }) => test(role))
  if (!has((role) => role.by === 'identity' && role.field !== 'unit'))
    yield { line: 0, message: message('statistics.bad.noName') }
  else if (!has((role) => role.by === 'stock' || role.by === 'work'))
    yield { line: 0, message: message('statistics.bad.noFigure') }
  const first = new Map<string, string>()
  for (const { index, head, role } of columns) {
    if (role.by === 'ignore') continue
    const other = first.get(roleKey(role))
    if (other !== undefined)
      yield { line: 0, column: index, message: message('statistics.bad.column', { head, other }) }
    else first.set(roleKey(role), head)
  }
}

/** Whether a report of the year should have it: one institution, open by then and not closed before. */
const stood = ({ members = 1, opens = 0, closes = Number.POSITIVE_INFINITY }: Facility, year: number): boolean =>
  members === 1 && opens <= year && closes > year

/** Codes the report gives; a name that is not the plan’s own becomes another name of the facility. */
function identityDifferences(line: LineIdentity, facility: Facility | undefined): Difference[] {
  if (facility === undefined) return []
  const found: Difference[] = []
  for (const field of ['institution', 'creditCode'] as const) {
    const old = facility.codes?.[field]
    if (line[field] === '' || codeKey(line[field]) === codeKey(old ?? '')) continue
    found.push({ role: { by: 'identity', field }, value: line[field], ...(old !== undefined && { old }) })
  }
  const known = [facility.name, ...(facility.aliases ?? [])].map(bareText)
  if (line.name !== '' && !known.includes(bareText(line.name)))
    found.push({ role: { by: 'identity', field: 'name' }, old: facility.name, value: line.name })
  return found
}

const stockKey = (facility: string, resource: string, measure: string): string => `${facility}\n${resource}\n${measure}`

function stockIndex(plan: Plan, year: number): ReadonlyMap<string, Stock> {
  const found = new Map<string, Stock>()
  for (const s of plan.stocks)
    if (s.facility !== undefined && s.year === year && s.status === 'actual')
      found.set(stockKey(s.facility, s.resource, s.measure), s)
  return found
}

function oldValue(
  facility: Facility,
  role: StatisticsRole,
  year: number,
  stocks: ReadonlyMap<string, Stock>,
): number | undefined {
  if (role.by === 'stock') return stocks.get(stockKey(facility.id, role.resource, role.measure))?.value
  return role.by === 'work' ? facility.workload?.find((w) => w.year === year)?.[role.field] : undefined
}

/** The place a line names; else the one the institution’s own name holds, the longest first. */
function unitOf(plan: Plan, text: string, name: string): string | undefined {
  const said = plan.units.find((u) => bareText(u.name) === bareText(text) || u.code === text.trim())
  if (text.trim() !== '' && said !== undefined) return said.id
  return plan.units
    .filter((u) => u.id !== plan.region.unit && u.name.length > 1 && name.includes(u.name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.id
}

/** What a line is about, for a message. */
export const lineName = ({ name, institution, creditCode }: LineIdentity): string => name || creditCode || institution
