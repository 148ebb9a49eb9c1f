/** 监测指标: base and target as the norm gives them, the latest finding, its distance to the target, and the status. */
import { dec } from '../base/decimal.ts'
import type { Assessment } from '../norms/requirement.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { say } from '../text/message.ts'
import { cellsOf, decimalsOf } from './cells.ts'
import { heads } from './heads.ts'
import { requirementOf, resourceOf, type TableContext } from './input.ts'
import { assumedNotes, printedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function monitoringTable(spec: Extract<TableSpec, { kind: 'monitoring' }>, context: TableContext): TableModel {
  const { plan, language } = context
  const { word, base, target } = heads(context)
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const figure = (key: string, label: string): Column => ({ key, label, kind: 'density', decimals: 2 })
  const columns: Column[] = [
    text('unit', word('table.unit')),
    figure('base', word('table.indicatorBase', base)),
    text('comparator', word('table.comparator')),
    figure('target', word('table.indicatorTarget', target)),
    figure('latest', word('table.latest')),
    { key: 'latestYear', label: word('table.latestYear'), kind: 'count', decimals: 0 },
    figure('distance', word('table.distance')),
    text('status', word('table.status')),
    text('force', word('table.force')),
  ]
  const rows = spec.norms.flatMap((id): Row[] => {
    const norm = plan.norms.find((n) => n.id === id)
    if (norm === undefined) return []
    const then = requirementOf(context, id, target)
    const scale = isPercent(norm) ? 100 : 1
    const bound = then?.value ?? then?.low ?? then?.high
    const found = then?.found ?? actualOf(then)
    const values = {
      base: requirementOf(context, id, base)?.found?.value.times(scale),
      target: bound?.times(scale),
      latest: found?.value.times(scale),
      distance: bound === undefined || found === undefined ? undefined : found.value.minus(bound).times(scale),
    }
    const places = Math.min(4, decimalsOf(...Object.values(values).map((v) => v?.toNumber())))
    const decimals = { base: places, target: places, latest: places, distance: places }
    const comparator = 'comparator' in norm ? norm.comparator : undefined
    return [
      {
        key: id,
        label: norm.label,
        ...(norm.group !== undefined && { block: norm.group }),
        role: 'norm',
        cells: cellsOf(
          {
            unit: ('unitLabel' in norm ? norm.unitLabel : undefined) ?? resourceOf(plan, norm.resource)?.counter,
            ...values,
            comparator: comparator === undefined ? undefined : say(language, { key: `comparator.${comparator}` }),
            latestYear: found === undefined ? undefined : dec(found.year),
            status:
              bound === undefined && then?.reason !== undefined
                ? say(language, then.reason)
                : say(language, { key: `status.${then?.status ?? 'unknown'}` }),
            force: say(language, { key: `force.${norm.force}` }),
          },
          decimals,
        ),
        decimals,
      },
    ]
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

const isPercent = (norm: Norm): boolean => norm.shape === 'utilisation' && norm.quantity === 'occupancy'

const actualOf = (r: Assessment | undefined) =>
  r?.actual === undefined ? undefined : { value: r.actual, year: r.year }
