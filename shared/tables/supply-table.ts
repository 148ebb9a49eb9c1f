/** 物资储备: what is used in a month, what is in store, how long that lasts, and what the norm asks for. */
import { dec } from '../base/decimal.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { round } from '../units/rounding.ts'
import { cellsOf } from './cells.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { assumedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function supplyTable(spec: Extract<TableSpec, { kind: 'supplies' }>, context: TableContext): TableModel {
  const { plan } = context
  const { word } = heads(context)
  const norm = plan.norms.find((n) => n.id === spec.norm)
  const months = norm?.shape === 'stockMonths' && norm.off === undefined ? dec(norm.months) : undefined
  const asked = norm?.shape === 'stockMonths' ? norm.items : undefined
  const items = (plan.supplies ?? []).filter((s) => asked?.includes(s.id) ?? true)
  const count = (key: string, label: string): Column => ({ key, label, kind: 'count', decimals: 0 })
  const columns: Column[] = [
    { key: 'counter', label: word('table.unit'), kind: 'text', decimals: 0 },
    count('monthlyUse', word('table.monthlyUse')),
    count('stock', word('table.stock')),
    { key: 'months', label: word('table.months'), kind: 'density', decimals: 1 },
    count('required', word('table.required')),
    count('gap', word('table.gap')),
  ]
  const rows = items.map((item): Row => {
    const use = item.monthlyUse === undefined ? undefined : dec(item.monthlyUse)
    const stock = item.stock === undefined ? undefined : dec(item.stock)
    const required = use === undefined || months === undefined ? undefined : round(use.times(months), 'up', 1)
    return {
      key: item.id,
      label: item.example === true ? `${item.name}${word('table.example')}` : item.name,
      role: 'norm',
      cells: cellsOf(
        {
          counter: item.counter,
          monthlyUse: use,
          stock,
          months: use === undefined || stock === undefined || use.isZero() ? undefined : stock.div(use),
          required,
          gap: required === undefined || stock === undefined ? undefined : required.minus(stock),
        },
        { months: 1 },
      ),
    }
  })
  const notes = rows.length === 0 ? [{ key: 'table.note.noSupplies' as const }] : []
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.item'),
    columns,
    rows,
    notes: [...assumedNotes(context), ...notes],
  }
}
