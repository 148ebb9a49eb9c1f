/** 大型医用设备: 申报 → 下达 → 许可 → 装机, item by item under the licence list that counts it. Lists are never mixed in a total. */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { Equipment } from '../plan/schema/register.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { assumedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

const stages = ['applied', 'quota', 'licensed', 'installed'] as const

export function equipmentTable(spec: Extract<TableSpec, { kind: 'equipment' }>, context: TableContext): TableModel {
  const { plan } = context
  const { word } = heads(context)
  const entries = (plan.equipment ?? []).filter((e) => spec.list === undefined || e.list === spec.list)
  const columns: Column[] = [
    { key: 'licence', label: word('table.licence'), kind: 'text', decimals: 0 },
    { key: 'list', label: word('table.licenceList'), kind: 'text', decimals: 0 },
    { key: 'year', label: word('table.yearHead'), kind: 'count', decimals: 0 },
    ...stages.map((s): Column => ({ key: s, label: word(`table.equipment.${s}`), kind: 'count', decimals: 0 })),
  ]
  const rows = entries.map((e): Row => {
    const owner = e.facility === undefined ? undefined : plan.facilities.find((f) => f.id === e.facility)?.name
    return {
      key: e.id,
      label: owner === undefined ? e.item : `${e.item}（${owner}）`,
      role: 'norm',
      ...(e.facility !== undefined && { facility: e.facility }),
      cells: cellsOf({
        licence: e.licence === 'none' ? undefined : word(`table.licence.${e.licence}`),
        list: e.list,
        year: e.year,
        ...Object.fromEntries(stages.map((s) => [s, e[s]])),
      }),
    }
  })
  const lists = new Set(entries.map((e) => e.list))
  const total: Row[] =
    entries.length > 1 && lists.size === 1
      ? [
          {
            key: 'total',
            label: word('table.total'),
            role: 'total',
            cells: cellsOf(totals(entries)),
            sumOf: entries.map((e) => e.id),
          },
        ]
      : []
  const notes = lists.size > 1 ? [{ key: 'table.note.licenceLists' as const }] : []
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.item'),
    columns,
    rows: [...rows, ...total],
    notes: [...assumedNotes(context), ...notes],
  }
}

/** A stage is summed only where every entry has it. */
function totals(entries: readonly Equipment[]): Record<string, Decimal | undefined> {
  return Object.fromEntries(
    stages.map((s) => {
      const known = entries.flatMap((e) => e[s] ?? [])
      return [s, known.length === entries.length ? sum(known.map((v) => dec(v))) : undefined]
    }),
  )
}
