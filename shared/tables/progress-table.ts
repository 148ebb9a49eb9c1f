/** 中期评估表: per indicator and total the base, the path, the actual figure of one year, target, forecast, status, and why. */

import { dec } from '../base/decimal.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { type ProgressLine, progressLine } from '../progress/progress-line.ts'
import { message, say, type TextKey } from '../text/message.ts'
import { toPlaces } from '../units/rounding.ts'
import type { TableContext } from './input.ts'
import type { Column, Row, TableModel } from './table-model.ts'

export function progressTable(spec: Extract<TableSpec, { kind: 'progress' }>, context: TableContext): TableModel {
  const { plan, language } = context
  const word = (key: TextKey, args?: Readonly<Record<string, string | number>>) => say(language, message(key, args))
  const lines = (plan.progress ?? []).map((record) => progressLine(context, record))
  const years = lines.flatMap(({ points }) => points.map((p) => p.year))
  const year = spec.year ?? (years.length === 0 ? undefined : Math.max(...years))
  const figure = (key: string, label: string): Column => ({ key, label, kind: 'density', decimals: 2 })
  const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
  const at = year ?? plan.baseYear
  const columns = [
    text('unit', word('table.unit')),
    figure('base', word('progress.base', { year: plan.baseYear })),
    figure('path', word('progress.pathIn', { year: at })),
    figure('actual', word('progress.actualIn', { year: at })),
    figure('distance', word('progress.distance')),
    figure('target', word('progress.targetIn', { year: plan.targetYear })),
    figure('toTarget', word('progress.toTarget')),
    figure('forecast', word('progress.forecastIn', { year: plan.targetYear })),
    text('status', word('progress.status')),
    text('reason', word('progress.reason')),
  ]
  const rows = lines.map((line) => rowOf(line, at, word))
  const missing = rows.filter(({ cells }) => cells.status === word('progress.behind') && cells.reason === undefined)
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? '',
    rowHead: word('progress.item'),
    columns,
    rows,
    notes: [
      message('progress.rule'),
      message('progress.forecastRule'),
      ...(missing.length > 0 ? [message('progress.noReason', { count: missing.length })] : []),
    ],
  }
}

function rowOf(line: ProgressLine, year: number, word: (key: TextKey) => string): Row {
  const { measure, base, target, forecast } = line
  const point = line.points.find((p) => p.year === year)
  const path = point?.path ?? line.path.find((p) => p.year === year)?.value
  const scale = measure?.percent === true ? 100 : 1
  const places = measure?.decimals ?? 0
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : toPlaces(dec(value).times(scale), places)
  const figures = Object.entries({
    base,
    path,
    actual: point?.actual,
    distance: point?.distance,
    target,
    toTarget: point?.toTarget,
    forecast,
  }).flatMap(([key, value]) => {
    const number = shown(value)
    return number === undefined ? [] : [[key, number] as const]
  })
  const reason = [point?.reason, point?.source].filter((t) => t !== undefined).join('；')
  return {
    key: line.id,
    label: measure?.label ?? line.id,
    role: 'norm',
    cells: {
      unit: measure === undefined ? '' : unitOf(measure, word),
      ...Object.fromEntries(figures),
      status: word(
        measure === undefined ? 'progress.gone' : point === undefined ? 'progress.none' : `progress.${point.status}`,
      ),
      ...(reason !== '' && { reason }),
    },
    decimals: Object.fromEntries(figures.map(([key]) => [key, places])),
  }
}

function unitOf({ percent, unit, per }: NonNullable<ProgressLine['measure']>, word: (key: TextKey) => string): string {
  if (percent) return '%'
  if (per === 1000) return word('progress.perThousand')
  if (per === 10_000) return word('progress.perTenThousand')
  return unit ?? ''
}
