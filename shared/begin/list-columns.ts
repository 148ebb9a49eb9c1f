/**
 * What each column of a list of institutions holds: words of its own (who, where, of which kind), and every figure the yearly
 * statistics report has, by the same words as there. What no word names is told, not guessed.
 */
import { plainText } from '../import/plain-text.ts'
import type { Sheet } from '../import/sheet.ts'
import { roleOf } from '../import/statistics-heads.ts'
import { offeredRoles, roleKey, type StatisticsRole } from '../import/statistics-roles.ts'
import type { Resource } from '../plan/schema/class.ts'
import {
  type FacilityRole,
  headWords,
  inTenThousands,
  measuredBeds,
  personsWords,
  textWords,
} from './facility-words.ts'

export type FigureRole = Extract<StatisticsRole, { by: 'stock' | 'work' }>
export type FigureKey = `stock ${string}` | `work ${string}`
export type ListRole = FacilityRole | FigureKey
export type ListColumn = {
  readonly index: number
  readonly head: string
  readonly role: ListRole
  /** What its figures count by: 10 000 under a head of 万人. */
  readonly scale: number
}

const isFigure = (role: StatisticsRole): role is FigureRole => role.by === 'stock' || role.by === 'work'
const isFigureKey = (key: string): key is FigureKey => key.startsWith('stock ') || key.startsWith('work ')

/** Columns of the list that are figures every list has, under their short names: beds as the plan counts them, two professions. */
function shortName(role: FigureRole, resources: readonly Resource[]): FacilityRole | undefined {
  if (role.by !== 'stock') return undefined
  const measure = resources.find((r) => r.id === role.resource)?.planBy
  if (role.measure !== measure) return undefined
  return role.resource === 'bed'
    ? 'beds'
    : role.resource === 'physician'
      ? 'physicians'
      : role.resource === 'nurse'
        ? 'nurses'
        : undefined
}

/** Figures a column may hold in this plan beside those with short names, by their keys, in the order they are offered. */
export function figureRoles(resources: readonly Resource[]): ReadonlyMap<FigureKey, FigureRole> {
  return new Map(
    offeredRoles({ resources }).flatMap((role): [FigureKey, FigureRole][] => {
      const key = roleKey(role)
      return isFigure(role) && isFigureKey(key) && shortName(role, resources) === undefined ? [[key, role]] : []
    }),
  )
}

export function listColumns(
  sheet: Sheet,
  at: number | undefined,
  chosen: Readonly<Record<number, ListRole>>,
  resources: readonly Resource[],
): ListColumn[] {
  const heads = at === undefined ? [] : (sheet.rows[at] ?? [])
  const width = sheet.rows.slice(0, 200).reduce((most, row) => Math.max(most, row.length), 0)
  const taken = new Set<ListRole>()
  return Array.from({ length: width }, (_, index): ListColumn => {
    const head = plainText(heads[index] ?? '')
    const found = at === undefined ? (index === 0 ? 'name' : undefined) : roleOfHead(head, resources, taken)
    const role = chosen[index] ?? found ?? 'ignore'
    taken.add(role)
    return { index, head, role, scale: inTenThousands.test(head) ? 10_000 : 1 }
  })
}

function roleOfHead(head: string, resources: readonly Resource[], taken: ReadonlySet<ListRole>): ListRole | undefined {
  const word = (words: typeof textWords): FacilityRole | undefined =>
    words.find(([role, test]) => !taken.has(role) && test.test(head))?.[0]
  const said = word(personsWords) ?? word(textWords)
  if (said !== undefined) return said
  const figure = roleOf(head, { resources })
  const key = figure === undefined ? '' : roleKey(figure)
  // 床位 without a word of which is what the plan counts by.
  const plain = figure?.by === 'stock' && figure.resource === 'bed' && !measuredBeds.test(head)
  if (figure === undefined || !isFigure(figure) || !isFigureKey(key) || plain) return word(headWords)
  const role = shortName(figure, resources) ?? key
  return taken.has(role) ? undefined : role
}
