/** Which column holds what: what was said last time for the same head, then the words of the head, then what stands below it. */
import type { Layout } from './lay-out.ts'
import { plainText } from './plain-text.ts'
import { readAge } from './read-age.ts'
import { readYear } from './read-year.ts'
import { type ColumnRole, type ImportKind, rolesOf } from './sheet.ts'
import { figureCell, roleWords } from './words.ts'

export type MatchedColumn = {
  readonly index: number
  readonly head: string
  readonly role: ColumnRole
  /** How the role was found, for the screen to say. */
  readonly by: 'remembered' | 'words' | 'content' | 'none'
}

/** Roles by head, as they were chosen before. */
export type Remembered = Readonly<Record<string, ColumnRole>>

/** A head as it is remembered: its words without spaces, brackets and years. */
export const headKey = (head: string): string =>
  plainText(head)
    .toLowerCase()
    .replace(/[\s()[\]（）【】]/g, '')
    .slice(0, 80)

/** Roles that one column alone can have. */
const single: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'year',
  'moment',
  'unit',
  'resident',
  'registered',
  'service',
  'revision',
  'age',
  'male',
  'female',
  'all',
])

export function matchColumns(layout: Layout, kind: ImportKind, remembered: Remembered = {}): MatchedColumn[] {
  const taken = new Set<ColumnRole>()
  const columns: MatchedColumn[] = []
  for (const [index, head] of layout.head.entries()) {
    const found = roleOf(layout, kind, index, head, remembered, taken)
    if (single.has(found.role)) taken.add(found.role)
    columns.push({ index, head, ...found })
  }
  return columns
}

function roleOf(
  layout: Layout,
  kind: ImportKind,
  index: number,
  head: string,
  remembered: Remembered,
  taken: ReadonlySet<ColumnRole>,
): Pick<MatchedColumn, 'role' | 'by'> {
  const free = (role: ColumnRole): boolean => rolesOf[kind].includes(role) && !taken.has(role)
  const known = Object.hasOwn(remembered, headKey(head)) ? remembered[headKey(head)] : undefined
  if (layout.headed && known !== undefined && (known === 'ignore' || free(known)))
    return { role: known, by: 'remembered' }
  if (kind === 'units' && readYear(head) !== undefined) return { role: 'persons', by: 'words' }
  if (layout.headed) {
    const named = roleWords.find(([role, words]) => free(role) && words.test(plainText(head)))
    if (named !== undefined)
      return { role: kind === 'units' && named[0] === 'persons' ? 'ignore' : named[0], by: 'words' }
  }
  const content = byContent(layout, kind, index)
  return content !== undefined && free(content) ? { role: content, by: 'content' } : { role: 'ignore', by: 'none' }
}

function byContent({ lines, head, headed }: Layout, kind: ImportKind, index: number): ColumnRole | undefined {
  const cells = lines.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
  if (cells.length === 0) return undefined
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length
  if (kind !== 'units' && most((cell) => readYear(cell) !== undefined)) return 'year'
  if (kind === 'ages' && most((cell) => readAge(cell) !== undefined && !/^\d{4,}$/.test(cell))) return 'age'
  // Numbers under a head that says nothing are people only where no head says people.
  const named = headed && head.some((words) => peopleWords(words))
  if (kind === 'history' && !named && most((cell) => figureCell.test(plainText(cell)))) return 'persons'
  if (kind === 'units' && most((cell) => !/\d/.test(cell))) return 'unit'
  return undefined
}

const peopleRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['persons', 'resident', 'registered', 'service'])
const peopleWords = (head: string): boolean =>
  roleWords.some(([role, words]) => peopleRoles.has(role) && words.test(plainText(head)))
