/**
 * The planner’s own table: rows of facilities, classes, norms or planning units, columns of what the engine computes for them.
 * A sum row stands under rows that exclude each other (facilities, parts, units side by side). It adds counts, and densities of
 * one population; a sum of what is known only in part says how many rows are missing.
 */
import { type Decimal, sum } from '../base/decimal.ts'
import { never } from '../base/never.ts'
import type { OwnQuantity } from '../plan/schema/own-table.ts'
import { message } from '../text/message.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { classNameOf, type TableContext } from './input.ts'
import { assumedNotes, populationNote, printedNotes, unverifiedNotes } from './notes.ts'
import { classValue, facilityAmounts, facilityValue, normValue, type OwnValue, unitValue } from './own-cells.ts'
import { type OwnHead, type OwnSpec, ownHeads } from './own-columns.ts'
import { bySubtree, standsInside } from './subtree.ts'
import type { Row, TableModel } from './table-model.ts'

type Made = { readonly row: Row; readonly values: ReadonlyMap<string, OwnValue> }

const neverSummed: readonly OwnQuantity[] = ['population', 'ratio', 'target', 'baseValue']
const perPeople: readonly OwnQuantity[] = ['perThousand', 'basePerThousand', 'plannedPerThousand']

export function ownTable(spec: OwnSpec, context: TableContext): TableModel {
  const { plan } = context
  const { word } = heads(context)
  const columns = ownHeads(spec, context)
  const made = rowsOf(spec, columns, context)
  const counters = new Set(columns.filter((c) => c.column.kind === 'count').map((c) => c.counter))
  const [only = ''] = counters
  const one = counters.size === 1
  const rowHeads = {
    facilities: 'table.institution',
    classes: 'table.class',
    norms: 'table.norm',
    units: 'ownTable.unitHead',
  } as const
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? (one ? only : ''),
    rowHead: word(rowHeads[spec.subject.of]),
    columns: columns.map(({ column, counter }) => ({
      ...column,
      ...(!one && counter !== '' && column.kind === 'count' && { counter }),
    })),
    rows: [...made.map((m) => m.row), ...totalRow(spec, made, columns, context)],
  }
  const norms = [
    ...(spec.subject.of === 'norms' ? spec.subject.norms : []),
    ...spec.columns.flatMap((c) => (c.norm === undefined ? [] : [c.norm])),
  ]
  const usesPeople = spec.columns.some((c) => [...perPeople, 'population', 'requirement'].includes(c.quantity))
  return {
    ...table,
    notes: [
      ...assumedNotes(context),
      ...(usesPeople ? populationNote(context) : []),
      ...(spec.subject.of === 'units' && spec.columns.some((c) => c.resource !== undefined)
        ? [message('ownTable.note.units', { region: plan.units.find((u) => u.id === plan.region.unit)?.name ?? '' })]
        : []),
      ...unverifiedNotes(context, norms),
      ...printedNotes(context, table),
    ],
  }
}

function rowsOf({ subject }: OwnSpec, columns: readonly OwnHead[], context: TableContext): Made[] {
  const { plan, classes } = context
  const amounts = facilityAmounts(context)
  const decimals = Object.fromEntries(columns.map(({ column }) => [column.key, column.decimals]))
  const make = (row: Omit<Row, 'cells'>, shows: (head: OwnHead) => OwnValue): Made => {
    const values = new Map(columns.map((head) => [head.column.key, shows(head)]))
    return { row: { ...row, cells: cellsOf(Object.fromEntries(values), decimals) }, values }
  }
  switch (subject.of) {
    case 'facilities': {
      const chosen = subject.classes?.flatMap((id) => classes.members(id).map((f) => f.id))
      const members = chosen === undefined ? undefined : new Set(chosen)
      return plan.facilities
        .filter((f) => members === undefined || members.has(f.id))
        .map((f) => {
          const part = classes.partOf(f.id)
          const row = { key: f.id, label: f.name, role: 'facility' as const, facility: f.id }
          return make({ ...row, ...(part !== undefined && { class: part }) }, ({ asked }) =>
            facilityValue(f, asked, context, amounts),
          )
        })
    }
    case 'classes':
      return [...new Set(subject.classes)].map((id) => {
        const role = plan.classes.find((c) => c.id === id)?.role
        const row = { key: id, label: classNameOf(plan, id), class: id }
        return make({ ...row, role: role === 'part' ? 'class' : (role ?? 'class') }, ({ asked }) =>
          classValue(id, asked, context),
        )
      })
    case 'norms':
      return [...new Set(subject.norms)].map((id) => {
        const norm = plan.norms.find((n) => n.id === id)
        const made = make({ key: id, label: norm?.label ?? id, role: 'norm' }, ({ asked }) =>
          normValue(id, asked, context),
        )
        if (norm?.shape !== 'ratio') return made
        const kinds = Object.fromEntries(
          columns.flatMap(({ asked, column }) =>
            asked.quantity === 'target' || asked.quantity === 'baseValue' ? [[column.key, 'ratio' as const]] : [],
          ),
        )
        return { ...made, row: { ...made.row, kinds } }
      })
    case 'units': {
      const subtree = bySubtree(plan)
      return [...new Set(subject.units)].map((id) =>
        make({ key: id, label: plan.units.find((u) => u.id === id)?.name ?? id, role: 'text' }, ({ asked }) =>
          unitValue(id, asked, context, amounts, subtree(id)),
        ),
      )
    }
    default:
      return never(subject)
  }
}

/** None under rows that hold each other or add up to nothing. */
function totalRow(
  { subject }: OwnSpec,
  made: readonly Made[],
  columns: readonly OwnHead[],
  context: TableContext,
): Row[] {
  const { plan } = context
  if (made.length < 2 || subject.of === 'norms') return []
  if (subject.of === 'classes' && made.some(({ row }) => row.role !== 'class')) return []
  if (subject.of === 'units' && standsInside(plan, subject.units)) return []
  const value = ({ asked, column }: OwnHead): Decimal | undefined => {
    const isSum =
      (column.kind === 'count' && (subject.of === 'units' || !neverSummed.includes(asked.quantity))) ||
      (subject.of === 'classes' && perPeople.includes(asked.quantity))
    if (!isSum) return undefined
    const known = made.flatMap(({ values }) => {
      const found = values.get(column.key)
      return found === undefined || typeof found === 'string' ? [] : [found]
    })
    return known.length === 0 ? undefined : sum(known)
  }
  const decimals = Object.fromEntries(columns.map(({ column }) => [column.key, column.decimals]))
  return [
    {
      key: 'total',
      label: heads(context).word('table.total'),
      role: 'total',
      cells: cellsOf(Object.fromEntries(columns.map((head) => [head.column.key, value(head)])), decimals),
      sumOf: made.map(({ row }) => row.key),
    },
  ]
}
