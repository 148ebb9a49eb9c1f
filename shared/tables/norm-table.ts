/** A table of norms (人力资源配置): base as the document gives it, the norm’s target value, and what it requires. */

import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { cellsOf, decimalsOf } from './cells.ts'
import { heads } from './heads.ts'
import { requirementOf, resourceOf, type TableContext } from './input.ts'
import { assumedNotes, populationNote, printedNotes, ratioNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function normTable(spec: Extract<TableSpec, { kind: 'norms' }>, context: TableContext): TableModel {
  const { plan } = context
  const { word, base, target } = heads(context)
  const columns: Column[] = [
    {
      key: 'basePer',
      label: word('table.staffPer'),
      group: word('table.groupBase', base),
      kind: 'density',
      decimals: 2,
    },
    {
      key: 'baseTotal',
      label: word('table.staffTotal'),
      group: word('table.groupBase', base),
      kind: 'count',
      decimals: 0,
    },
    {
      key: 'targetPer',
      label: word('table.staffPer'),
      group: word('table.groupTarget', target),
      kind: 'density',
      decimals: 2,
    },
    {
      key: 'targetTotal',
      label: word('table.staffTotal'),
      group: word('table.groupTarget', target),
      kind: 'count',
      decimals: 0,
    },
  ]
  const rows = spec.rows.map((row): Row => {
    const norm = plan.norms.find((n) => n.id === row.norm)
    const required = requirementOf(context, row.norm, target)
    const values = singleValues(norm)
    const value = values === undefined ? undefined : valueAt(values, target)
    const kind = norm?.shape === 'ratio' ? 'ratio' : 'density'
    const places = decimalsOf(row.basePer, value?.toNumber())
    return {
      key: row.key,
      label: row.label,
      role: 'norm',
      cells: cellsOf(
        {
          basePer: row.basePer,
          baseTotal: row.baseTotal,
          targetPer: value,
          targetTotal: required?.value ?? required?.low ?? required?.high,
        },
        { targetPer: 6 },
      ),
      kinds: { basePer: kind, targetPer: kind },
      decimals: { basePer: places, targetPer: places },
    }
  })
  const counters = new Set(
    plan.norms.filter((n) => spec.rows.some((r) => r.norm === n.id)).map((n) => resourceOf(plan, n.resource)?.counter),
  )
  const [only] = counters
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? (counters.size === 1 ? (only ?? '') : ''),
    rowHead: word('table.staffCategory'),
    columns,
    rows,
  }
  const norms = spec.rows.map((r) => r.norm)
  const notes = [
    ...assumedNotes(context),
    ...populationNote(context),
    ...ratioNotes(context, norms),
    ...printedNotes(context, table),
  ]
  return { ...table, notes }
}
