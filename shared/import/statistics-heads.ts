/**
 * Finds the head of a statistics report — one line, or two where the upper one spans several columns — and what each column holds:
 * what was said last time for the same head, then its words and the resources of the plan.
 */
import type { Resource } from '../plan/schema/class.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { letterOf } from './lay-out.ts'
import { headKey } from './match-columns.ts'
import { plainText } from './plain-text.ts'
import type { Sheet } from './sheet.ts'
import { type Countable, offeredRoles, roleKey, type StatisticsRole } from './statistics-roles.ts'
import {
  bedWords,
  countMarks,
  fillers,
  identityWords,
  institutionItself,
  measureWords,
  partWords,
  reportYear,
  staffWords,
  tenThousands,
  workWords,
} from './statistics-words.ts'
import { figureCell } from './words.ts'

export type StatisticsColumn = {
  readonly index: number
  readonly head: string
  readonly role: StatisticsRole
  readonly by: 'remembered' | 'words' | 'none'
  /** What its figures count by: 10 000 under a head of 万人次. */
  readonly scale: number
}
export type StatisticsLine = { readonly number: number; readonly cells: readonly string[] }
export type StatisticsLayout = {
  readonly columns: readonly StatisticsColumn[]
  readonly lines: readonly StatisticsLine[]
  /** The year its title names. */
  readonly year?: number
}

/** Lines over the body that may be titles and heads. */
const OVER = 12

export function layOutStatistics(
  sheet: Sheet,
  plan: Plan,
  remembered: Readonly<Record<string, string>> = {},
): StatisticsLayout {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const lines = sheet.rows.map((row, index) => ({
    number: index + 1,
    cells: Array.from({ length: width }, (_, column) => row[column]?.trim() ?? ''),
  }))
  const candidates = lines.slice(0, OVER).flatMap((line, at) => {
    const next = lines[at + 1]
    const one = { at, size: 1, heads: line.cells }
    if (next === undefined || !isSecondLine(next.cells)) return [one]
    const two = { at, size: 2, heads: joined(line.cells, next.cells) }
    const third = lines[at + 2]
    return third === undefined || !isSecondLine(third.cells)
      ? [one, two]
      : [one, two, { at, size: 3, heads: joined(two.heads, third.cells) }]
  })
  const read = candidates.map((c) => ({ ...c, columns: columnsOf(c.heads, plan, remembered) }))
  const best = read.reduce<(typeof read)[number] | undefined>(
    (most, c) => (known(c.columns) > (most === undefined ? 0 : known(most.columns)) ? c : most),
    undefined,
  )
  const title = sheet.rows.slice(0, best?.at ?? 1).flat()
  const year = [...title, sheet.name].map(yearIn).find((found) => found !== undefined)
  return {
    columns:
      best?.columns ??
      columnsOf(
        Array.from({ length: width }, (_, i) => letterOf(i)),
        plan,
        {},
      ),
    lines: lines.slice(best === undefined ? 0 : best.at + best.size).filter(({ cells }) => cells.some((c) => c !== '')),
    ...(year !== undefined && { year }),
  }
}

/** The sheet that looks most like the report: a cover and hidden sheets of notes often stand before it. */
export function likeliestSheet(sheets: readonly Sheet[], plan: Plan): number {
  const counts = sheets.map((sheet) => {
    const { columns, lines } = layOutStatistics({ ...sheet, rows: sheet.rows.slice(0, 2 * OVER) }, plan)
    return lines.length === 0 ? 0 : known(columns)
  })
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

/** The year a title or the name of a file speaks of. */
export function yearIn(text: string): number | undefined {
  const found = reportYear.exec(plainText(text))?.[1]
  return found === undefined ? undefined : Number(found)
}

const known = (columns: readonly StatisticsColumn[]): number => columns.filter((c) => c.role.by !== 'ignore').length

const isSecondLine = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') && !cells.some((cell) => figureCell.test(plainText(cell)))

/** A head over several columns stands in the first of them: it goes on to the right as long as something stands below. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let over = ''
  return lower.map((below, column) => {
    const above = upper[column] ?? ''
    if (above !== '') over = above
    else if (below === '') over = ''
    return below === '' ? above : `${over}${below}`
  })
}

function columnsOf(
  heads: readonly string[],
  plan: Plan,
  remembered: Readonly<Record<string, string>>,
): StatisticsColumn[] {
  const offered = new Map(offeredRoles(plan).map((role) => [roleKey(role), role]))
  const taken = new Set<string>()
  return heads.map((head, index): StatisticsColumn => {
    const scale = tenThousands.test(head) ? 10_000 : 1
    const said = Object.hasOwn(remembered, headKey(head)) ? offered.get(remembered[headKey(head)] ?? '') : undefined
    const found = said ?? roleOf(head, plan)
    const key = found === undefined ? 'ignore' : roleKey(found)
    // One thing is read from one column: the first that says it.
    if (found === undefined || (key !== 'ignore' && taken.has(key)))
      return { index, head, role: { by: 'ignore' }, by: 'none', scale }
    taken.add(key)
    return { index, head, role: found, by: said === undefined ? 'words' : 'remembered', scale }
  })
}

/** What a head says by its words alone. */
export function roleOf(text: string, plan: Countable): StatisticsRole | undefined {
  const head = plainText(text).replace(/\s/g, '')
  if (head === '') return undefined
  const identity = identityWords.find(([, words]) => words.test(head))?.[0]
  if (identity !== undefined) return { by: 'identity', field: identity }
  const work = workWords.find(([, words]) => words.test(head))?.[0]
  if (work !== undefined) return { by: 'work', field: work }
  const resource = resourceOf(head, plan)
  return resource === undefined ? undefined : { by: 'stock', resource: resource.id, measure: measureOf(head, resource) }
}

/** The resource whose name the head holds, the last and longest first; else beds or staff as a whole. */
function resourceOf(head: string, { resources }: Countable): Resource | undefined {
  const bare = bareName(head)
  const whole = (kind: Resource['kind']) => resources.find((r) => r.kind === kind && r.parent === undefined)
  const named = resources
    .filter((r) => r.kind !== 'indicator' && r !== whole('bed'))
    .map((r) => ({ resource: r, name: bareName(r.name) }))
    .filter(
      ({ name }) =>
        name.length > 1 &&
        !institutionItself.test(name) &&
        (bare.includes(name) || (bare.length > 2 && name.startsWith(bare))),
    )
    .sort((a, b) => endIn(bare, b.name) - endIn(bare, a.name) || b.name.length - a.name.length)[0]
  if (named !== undefined) return named.resource
  if (bedWords.test(head) && !partWords.test(head)) return isWholeBeds(head) ? whole('bed') : undefined
  return staffWords.test(head) && !partWords.test(head) ? whole('staff') : undefined
}

/** Of 卫生技术人员 over 执业医师 the lower head counts: the name that ends last. */
const endIn = (head: string, name: string): number => (head.includes(name) ? head.lastIndexOf(name) + name.length : -1)

/** 编制床位, 实有床位数: beds without a word of which kind. */
const isWholeBeds = (head: string): boolean =>
  measureWords
    .reduce((rest, [, words]) => rest.replace(words, ''), bareName(head))
    .replace(bedWords, '')
    .replace(countMarks, '').length <= 2

const bareName = (name: string): string => plainText(name).replace(fillers, '').replace(fillers, '')

function measureOf(head: string, resource: Resource): Stock['measure'] {
  const found = measureWords.find(([, words]) => words.test(head))?.[0]
  if (resource.kind === 'staff') {
    if (found === 'established') return 'posts'
    if (found === 'onPosts') return 'onPosts'
    // Who is at work is who there is: the measure the plan counts by, where it counts people at all.
    return resource.planBy === 'onDuty' || (found === 'onDuty' && resource.planBy !== 'actual') ? 'onDuty' : 'actual'
  }
  if (resource.kind !== 'bed') return resource.planBy
  return found === 'established' ? 'approved' : 'actual'
}
