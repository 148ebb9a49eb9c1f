/** 主要发展指标: norms show their own base and target values, the other indicators the cited text of the document. */
import { type Decimal, dec } from '../base/decimal.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { type Language, say } from '../text/message.ts'
import { cellsOf, decimalsOf } from './cells.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function indicatorTable(spec: Extract<TableSpec, { kind: 'indicators' }>, context: TableContext): TableModel {
  const { plan, language } = context
  const { word, base, target } = heads(context)
  const columns: Column[] = [
    { key: 'base', label: word('table.indicatorBase', base), kind: 'density', decimals: 2 },
    { key: 'target', label: word('table.indicatorTarget', target), kind: 'density', decimals: 2 },
    { key: 'force', label: word('table.force'), kind: 'text', decimals: 0 },
  ]
  const rows = spec.rows.map((row): Row => {
    const norm = plan.norms.find((n) => n.id === row.norm)
    const now = baseValue(norm, base) ?? row.base
    const then = targetWords(norm, language) ?? targetValue(norm, target) ?? row.target
    const kind = norm?.shape === 'ratio' ? 'ratio' : 'density'
    return {
      key: row.key,
      label: row.label,
      block: row.group,
      role: norm === undefined ? 'text' : 'norm',
      cells: cellsOf({ base: now, target: then, force: say(language, { key: `force.${row.force}` }) }),
      kinds: { base: typeof now === 'string' ? 'text' : kind, target: typeof then === 'string' ? 'text' : kind },
      decimals: { base: decimalsOf(now), target: decimalsOf(then) },
    }
  })
  const table = {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('table.indicator'),
    columns,
    rows,
  }
  return { ...table, notes: [...assumedNotes(context), ...printedNotes(context, table)] }
}

const baseValue = (norm: Norm | undefined, year: number): number | undefined =>
  shown(norm, decimalOf(singleValues(norm)?.find((v) => v.year === year)?.value))

const targetValue = (norm: Norm | undefined, year: number): number | undefined => {
  const values = singleValues(norm)
  return values === undefined ? undefined : shown(norm, valueAt(values, year))
}

/** Shares are stored as fractions and printed in per cent. */
const shown = (norm: Norm | undefined, value: Decimal | undefined): number | undefined =>
  value?.times(norm !== undefined && isShare(norm) ? 100 : 1).toNumber()

const isShare = (norm: Norm): boolean =>
  norm.shape === 'share' || norm.shape === 'coverage' || (norm.shape === 'utilisation' && norm.quantity === 'occupancy')

/** 保持稳定 and 持续增长 are targets in words. */
const targetWords = (norm: Norm | undefined, language: Language): string | undefined =>
  norm !== undefined && 'comparator' in norm && (norm.comparator === 'stable' || norm.comparator === 'rising')
    ? say(language, { key: `comparator.${norm.comparator}` })
    : undefined

const decimalOf = (value: number | undefined): Decimal | undefined => (value === undefined ? undefined : dec(value))
