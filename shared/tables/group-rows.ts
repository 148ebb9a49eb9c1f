import type { TableView } from '../plan/schema/table-view.ts'
import { say } from '../text/message.ts'
import { facilityWord } from './facility-words.ts'
import { classNameOf, type TableContext } from './input.ts'
import { sumCells } from './sum-cells.ts'
import type { Column, Row } from './table-model.ts'

type By = NonNullable<TableView['groupBy']>

/**
 * Facilities under a head each, which holds their sums. Groups come in the order of the plan (classes, units) or of their first
 * row; facilities of no group come last, under a head that says so. Rows that are no facilities stay where they were, above.
 */
export function groupRows(rows: readonly Row[], columns: readonly Column[], by: By, context: TableContext): Row[] {
  const facilities = rows.filter((row) => row.role === 'facility')
  if (facilities.length === 0) return [...rows]
  const known = new Map(context.plan.facilities.map((facility) => [facility.id, facility]))
  const groupOf = (row: Row): string | undefined => {
    const facility = known.get(row.facility ?? '')
    if (facility === undefined) return undefined
    if (by === 'class') return context.classes.partOf(facility.id)
    return by === 'unit' ? facility.unit : facilityWord(facility, by, context)
  }
  const groups = Map.groupBy(facilities, groupOf)
  const order = orderOf(by, context)
  const place = (key: string | undefined): number => {
    if (key === undefined) return Number.POSITIVE_INFINITY
    const at = order.indexOf(key)
    return at === -1 ? order.length : at
  }
  const sorted = [...groups].toSorted(([a], [b]) => place(a) - place(b))
  return [
    ...rows.filter((row) => row.role !== 'facility'),
    ...sorted.flatMap(([key, members]) => [headOf(key, members, columns, by, context), ...members]),
  ]
}

const orderOf = (by: By, { plan }: TableContext): readonly string[] =>
  by === 'class' ? plan.classes.map((c) => c.id) : by === 'unit' ? plan.units.map((u) => u.id) : []

function headOf(
  key: string | undefined,
  members: readonly Row[],
  columns: readonly Column[],
  by: By,
  context: TableContext,
): Row {
  const { plan, language } = context
  const name = (id: string): string =>
    by === 'class' ? classNameOf(plan, id) : by === 'unit' ? (plan.units.find((u) => u.id === id)?.name ?? id) : id
  return {
    key: `group:${key ?? ''}`,
    label: key === undefined ? say(language, { key: 'ownTable.noGroup' }) : name(key),
    role: 'class',
    cells: sumCells(members, columns),
    sumOf: members.map((row) => row.key),
  }
}
