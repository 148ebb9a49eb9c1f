/** A table of classes: totals and densities of base, planned and allocated beds beside the control total. */
import type { ClassTotal } from '../allocation/allocation.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import type { Count, Persons, PerThousand } from '../units/brand.ts'
import { perThousand } from '../units/brand.ts'
import { cellsOf, placesOf } from './cells.ts'
import { heads } from './heads.ts'
import { classNameOf, type TableContext, totalOf } from './input.ts'
import { assumedNotes, populationNote, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function classTable(spec: Extract<TableSpec, { kind: 'classes' }>, context: TableContext): TableModel {
  const { plan, classes } = context
  const { word, counter, base, target } = heads(context, spec.resource)
  const count = (key: string, label: string, group: string): Column => ({
    key,
    label,
    group,
    kind: 'count',
    decimals: 0,
  })
  const density = (key: string, label: string, group: string): Column => ({
    key,
    label,
    group,
    kind: 'density',
    decimals: placesOf(spec, key, 2),
  })
  const groups = {
    base: word('table.groupBase', base),
    planned: word('table.groupPlanned', target),
    allocated: word('table.groupAllocated', target),
  }
  const columns: Column[] = [
    count('baseTotal', word('table.baseTotal'), groups.base),
    density('basePer', word('table.basePer'), groups.base),
    count('plannedTotal', word('table.plannedTotal'), groups.planned),
    density('plannedPer', word('table.plannedPer'), groups.planned),
    count('control', word('table.control'), groups.allocated),
    count('allocatedTotal', word('table.allocatedTotal'), groups.allocated),
    density('allocatedPer', word('table.allocatedPer'), groups.allocated),
  ]
  const listed = spec.classes.filter((id) => id !== classes.whole)
  const rows = [...listed, ...(classes.whole === undefined ? [] : [classes.whole])].map((id): Row => {
    const isTotal = id === classes.whole
    return {
      key: isTotal ? 'total' : id,
      label: isTotal ? word('table.total') : classNameOf(plan, id),
      role: isTotal ? 'total' : plan.classes.find((c) => c.id === id)?.role === 'group' ? 'group' : 'class',
      class: id,
      cells: cellsFor(totalOf(context, id, spec.resource, target), columns, context),
    }
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? counter,
    rowHead: word('table.class'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...populationNote(context), ...printedNotes(context, table)] }
}

function cellsFor(total: ClassTotal | undefined, columns: readonly Column[], { plan, projection }: TableContext) {
  const now = projection.at(plan.region.unit, 'resident', plan.baseYear)
  const then = projection.at(plan.region.unit, 'resident', plan.targetYear)
  return cellsOf(
    {
      baseTotal: total?.base,
      basePer: per(total?.base, now),
      plannedTotal: total?.planned,
      plannedPer: per(total?.planned, then),
      control: total?.control,
      allocatedTotal: total?.allocated,
      allocatedPer: per(total?.allocated, then),
    },
    Object.fromEntries(columns.map(({ key, decimals }) => [key, decimals])),
  )
}

const per = (things: Count | undefined, people: Persons | undefined): PerThousand | undefined =>
  things === undefined || people === undefined ? undefined : perThousand(things, people)
