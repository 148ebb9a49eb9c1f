/** A table of the facilities of one class: base, planned, allocated; the sum row is the sum of its rows. */
import type { TableSpec } from '../plan/schema/table.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import { type TableContext, totalOf } from './input.ts'
import { decidedAboveNotes } from './life-notes.ts'
import { assumedNotes, methodNote, notListedNotes, populationNote, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function facilityTable(spec: Extract<TableSpec, { kind: 'facilities' }>, context: TableContext): TableModel {
  const { allocation, classes } = context
  const { word, counter, base, target } = heads(context, spec.resource)
  const members = new Set(classes.members(spec.class).map((f) => f.id))
  const shown = allocation.facilities.filter(
    (a) => a.year === target && a.resource === spec.resource && members.has(a.facility),
  )
  // Rows are keyed by printed name; two of one name, or one that is called like the sum row, by name and id.
  const names = new Set<string>(['total'])
  const keyOf = (name: string, id: string): string => {
    const key = names.has(name) ? `${name} (${id})` : name
    names.add(key)
    return key
  }
  const rows: Row[] = shown.map((a) => ({
    key: keyOf(a.name, a.facility),
    label: a.name,
    role: 'facility',
    facility: a.facility,
    class: a.class,
    cells: cellsOf({ base: a.base, planned: a.planned, allocated: a.allocated }),
  }))
  const sums = totalOf(context, spec.class, spec.resource, target)
  const columns: Column[] = [
    { key: 'base', label: spec.baseLabel ?? word('table.base', base), kind: 'count', decimals: 0 },
    { key: 'planned', label: spec.plannedLabel ?? word('table.planned', target), kind: 'count', decimals: 0 },
    { key: 'allocated', label: word('table.allocated'), kind: 'count', decimals: 0 },
  ]
  const total: Row = {
    key: 'total',
    label: word('table.total'),
    role: 'total',
    class: spec.class,
    cells: cellsOf({ base: sums?.base, planned: sums?.planned, allocated: sums?.allocated }),
  }
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? counter,
    rowHead: spec.nameLabel ?? word('table.facility'),
    columns,
    rows: [...rows, total],
  }
  return {
    ...table,
    notes: [
      ...assumedNotes(context),
      ...populationNote(context),
      ...methodNote(context, spec.class, spec.resource),
      ...printedNotes(context, table),
      ...decidedAboveNotes(context, new Set(shown.map((a) => a.facility))),
      ...notListedNotes(rows),
    ],
  }
}
