/** Columns of the planner’s own tables: their keys, heads, kinds and units. */
import type { OwnColumn, OwnQuantity } from '../plan/schema/own-table.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { say, type TextKey } from '../text/message.ts'
import { placesOf } from './cells.ts'
import { heads } from './heads.ts'
import { resourceOf, type TableContext } from './input.ts'
import type { Column } from './table-model.ts'

export type OwnSpec = Extract<TableSpec, { kind: 'own' }>
/** Where the counter stands in the head because the table has no one unit, the planner’s own label gets it too. */
export type OwnHead = { readonly column: Column; readonly asked: OwnColumn; readonly counter: string }

const words: readonly OwnQuantity[] = ['status', 'force', 'class', 'unit', 'kind', 'level', 'ownership', 'consortium']
const densities: readonly OwnQuantity[] = [
  'perThousand',
  'basePerThousand',
  'plannedPerThousand',
  'target',
  'baseValue',
  'area',
]

/** planned@bed, stock@nurse@onPosts@2023: what it shows, so that a column keeps its key when others come and go. */
export const ownKey = ({ quantity, left, resource, norm, measure, kind, year }: OwnColumn): string =>
  [quantity, left, resource, norm, measure, kind, year].filter((part) => part !== undefined).join('@')

/** Keys of all columns: one that is asked for again, under another head say, is counted, so that it stays a column of its own. */
export function ownKeys(columns: readonly OwnColumn[]): string[] {
  const times = new Map<string, number>()
  return columns.map((column) => {
    const key = ownKey(column)
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key}@@${time}`
  })
}

export function ownHeads(spec: OwnSpec, context: TableContext): OwnHead[] {
  const keys = ownKeys(spec.columns)
  return spec.columns.map((asked, at) => {
    const key = keys[at] ?? ownKey(asked)
    const kind = kindOf(asked.quantity)
    const usual = asked.decimals ?? (kind === 'density' || kind === 'ratio' ? 2 : 0)
    const column: Column = {
      key,
      label: asked.label ?? labelOf(asked, context),
      ...(asked.group !== undefined && { group: asked.group }),
      ...(asked.over !== undefined && { over: asked.over }),
      kind,
      decimals: placesOf(spec, key, usual),
    }
    return { column, asked, counter: counterOf(asked, context) }
  })
}

const kindOf = (quantity: OwnQuantity): Column['kind'] =>
  words.includes(quantity)
    ? 'text'
    : quantity === 'ratio'
      ? 'ratio'
      : densities.includes(quantity)
        ? 'density'
        : 'count'

const counterOf = ({ quantity, resource }: OwnColumn, { plan, language }: TableContext): string =>
  quantity === 'population'
    ? say(language, { key: 'unit.person' })
    : kindOf(quantity) === 'count' && resource !== undefined
      ? (resourceOf(plan, resource)?.counter ?? '')
      : ''

/** 2025年规划床位; the name of the resource only where there is one. */
function labelOf(asked: OwnColumn, context: TableContext): string {
  const { plan, language } = context
  const { word, base, target } = heads(context, asked.resource)
  const name = (id: string | undefined) => (id === undefined ? '' : (resourceOf(plan, id)?.name ?? id))
  const norm = plan.norms.find((n) => n.id === asked.norm)?.label
  const years: Partial<Record<OwnQuantity, number>> = {
    base,
    basePerThousand: base,
    baseValue: base,
    stock: base,
  }
  const args = {
    year: asked.year ?? years[asked.quantity] ?? target,
    name: norm ?? name(asked.resource),
    left: name(asked.left),
    measure: `term.${asked.measure ?? resourceOf(plan, asked.resource ?? '')?.planBy ?? 'actual'}`,
    kind: `term.${asked.kind ?? 'resident'}`,
  }
  const key: TextKey = `ownTable.column.${asked.quantity}`
  return asked.quantity === 'base' && asked.resource === undefined
    ? word('table.base', base)
    : say(language, { key, args })
}
