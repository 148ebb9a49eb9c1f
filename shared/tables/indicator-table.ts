/** 主要发展指标: norms show their own base and target values, the other indicators the cited text of the document. */
import { valueAt } from '../norms/value-at.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { say } from '../text/message.ts'
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
    const then = targetValue(norm, target) ?? row.target
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

const plain = (norm: Norm | undefined) =>
  norm !== undefined && 'values' in norm && norm.shape !== 'range' ? norm.values : undefined

const baseValue = (norm: Norm | undefined, year: number): number | undefined =>
  plain(norm)?.find((v) => v.year === year)?.value

const targetValue = (norm: Norm | undefined, year: number): number | undefined => {
  const values = plain(norm)
  return values === undefined ? undefined : valueAt(values, year)?.toNumber()
}
