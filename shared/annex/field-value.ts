/** The number a field shows, as paper writes numbers. undefined: no such cell, or no number in it; never an old one. */
import { type Decimal, dec } from '../base/decimal.ts'
import { NORM_LIST } from '../engine/norm-cell.ts'
import type { Results } from '../engine/results.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { buildOne } from '../tables/build.ts'
import { standardTables } from '../tables/standard.ts'
import type { Column, TableModel } from '../tables/table-model.ts'
import type { Language } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import type { Field } from './field.ts'

export type FieldValues = (field: Field) => string | undefined

type Found = { readonly value: Decimal | string; readonly kind: Column['kind']; readonly decimals: number }

/** Tables are built once for all fields, without the view of the planner: a column he hides is still a number of the plan. */
export function fieldValues(results: Results, language: Language): FieldValues {
  const specs = new Map<string, TableSpec>(
    [...standardTables(results.plan, language), ...results.plan.tables].map((spec) => [spec.id, spec]),
  )
  const built = new Map<string, TableModel>()
  const tableOf = (id: string, column: string, decimals: number | undefined): TableModel | undefined => {
    const spec = specs.get(id)
    if (spec === undefined) return undefined
    const key = `${id} ${decimals === undefined ? '' : `${column} ${decimals}`}`
    const known = built.get(key)
    if (known !== undefined) return known
    const { view: _, ...rest } = spec
    const plain: TableSpec = rest
    const model = buildOne(
      decimals === undefined ? plain : { ...plain, view: { columns: [{ key: column, decimals }] } },
      results,
      language,
    )
    built.set(key, model)
    return model
  }
  return (field) => {
    const { table, row, column } = field.address
    const found =
      table === NORM_LIST
        ? normCell(results, row, column)
        : table === 'population' && !specs.has('population')
          ? people(results, row, column)
          : cell(tableOf(table, column, field.format.scaled ? undefined : field.format.decimals), row, column)
    return found === undefined ? undefined : written(found, field)
  }
}

function cell(model: TableModel | undefined, rowKey: string, key: string): Found | undefined {
  const row =
    model?.rows.find((r) => r.key === rowKey) ?? model?.rows.find((r) => r.facility === rowKey || r.label === rowKey)
  const column = model?.columns.find((c) => c.key === key)
  const value = row?.cells[key]
  if (row === undefined || column === undefined || value === undefined) return undefined
  return {
    value: typeof value === 'number' ? dec(value) : value,
    kind: row.kinds?.[key] ?? column.kind,
    decimals: row.decimals?.[key] ?? column.decimals,
  }
}

function normCell({ plan, requirements }: Results, id: string, column: string): Found | undefined {
  const [what, text] = column.split(':')
  const year = Number(text)
  const norm = plan.norms.find((n) => n.id === id)
  if (norm === undefined || !Number.isInteger(year)) return undefined
  if (what === 'value') {
    const values = singleValues(norm)
    const value = values === undefined ? undefined : valueAt(values, year)
    if (value === undefined) return undefined
    const shown = isShare(norm) ? value.times(100) : value
    return {
      value: shown,
      kind: norm.shape === 'ratio' ? 'ratio' : 'density',
      decimals: shown.decimalPlaces(),
    }
  }
  if (what !== 'required') return undefined
  const whole = requirements.find(
    (r) =>
      r.norm === id &&
      r.year === year &&
      r.scope.facility === undefined &&
      (r.scope.unit ?? norm.scope.unit) === norm.scope.unit,
  )
  const value = whole?.value ?? whole?.low ?? whole?.high
  return value === undefined ? undefined : { value, kind: 'count', decimals: value.decimalPlaces() }
}

/** Stored as fractions, written in per cent. */
const isShare = (norm: Norm): boolean =>
  norm.shape === 'share' || norm.shape === 'coverage' || (norm.shape === 'utilisation' && norm.quantity === 'occupancy')

function people({ plan, projection }: Results, row: string, column: string): Found | undefined {
  const [name = '', kind = 'resident'] = row.split(':')
  const unit = plan.units.find((u) => u.id === name || u.name === name)?.id
  const series = projection.series.find((s) => s.unit === unit && s.kind === (kind as PopulationKind))
  const value = series?.byYear.get(Number(column))
  return value === undefined ? undefined : { value: value.round(), kind: 'count', decimals: 0 }
}

function written({ value, kind, decimals }: Found, { format }: Field): string {
  if (typeof value === 'string') return value
  const places = format.decimals ?? (format.scaled ? 2 : decimals)
  const size = format.scaled ? value.div(10_000) : value
  // A number known to two decimals is not shown with four.
  const shown = toPlaces(size, format.scaled ? places : Math.min(places, Math.max(decimals, places)))
  const negative = shown < 0
  const text = `${negative ? '−' : ''}${Math.abs(shown).toFixed(places)}`
  return kind === 'ratio' ? `1∶${text}` : text
}
