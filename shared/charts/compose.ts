/** Rows of numbers → chart: the drawing, its table and its sentence are made of the same cells. */
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import type { Bar, ChartModel, Fill } from './chart-model.ts'

export type ChartRow = {
  readonly key: string
  readonly label: string
  /** One per series; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[]
  readonly tick?: number | undefined
  /** Words behind the number of the last bar: 缺 19. */
  readonly remark?: string
}
export type ChartParts = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly language: Language
  readonly rowHead: string
  readonly series: readonly { readonly label: string; readonly fill: Fill }[]
  readonly ticks?: string
  readonly decimals: number
  readonly rows: readonly ChartRow[]
  readonly notes?: readonly Message[]
  readonly arrangement?: 'beside' | 'mirror'
}

/** More rows are not read in one picture; they go on in the table. */
export const mostRows = 30
const wordsInAlt = 40

export function composeChart(parts: ChartParts): ChartModel | undefined {
  const rows = parts.rows.filter(({ values, tick }) => tick !== undefined || values.some((v) => v !== undefined))
  if (rows.length === 0) return undefined
  const shown = parts.arrangement === 'mirror' ? rows : rows.slice(0, mostRows)
  const text = (value: number): string => paperNumber(value, parts.decimals)
  const bar = (value: number | undefined, words = ''): Bar | undefined =>
    value === undefined ? undefined : { from: 0, to: value, text: text(value) + words }
  const left = rows.length - shown.length
  return {
    id: parts.id,
    title: parts.title,
    unit: parts.unit,
    alt: altText(parts, rows),
    notes: [
      ...(parts.notes ?? []),
      ...(left > 0 ? [message('chart.note.left', { shown: shown.length, all: rows.length })] : []),
    ],
    arrangement: parts.arrangement ?? 'beside',
    labels: shown.map(({ label }) => label),
    series: parts.series.map(({ label, fill }, at) => ({
      label,
      fill,
      bars: shown.map(({ values, remark }) => bar(values[at], at === parts.series.length - 1 ? remark : undefined)),
    })),
    ...(parts.ticks === undefined ? {} : { ticks: { label: parts.ticks, values: shown.map(({ tick }) => tick) } }),
    table: tableOf(parts, rows),
  }
}

/** As print writes numbers: no thousands comma, a true minus. */
export const paperNumber = (value: number, decimals: number): string =>
  `${value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}`

function tableOf(parts: ChartParts, rows: readonly ChartRow[]): TableModel {
  const column = (key: string, label: string): Column => ({
    key,
    label,
    kind: parts.decimals === 0 ? 'count' : 'density',
    decimals: parts.decimals,
  })
  const cells = ({ values, tick }: ChartRow): Row['cells'] =>
    Object.fromEntries(
      [...values.map((value, at) => [`s${at}`, value] as const), ['tick', tick] as const].flatMap(([key, value]) =>
        value === undefined ? [] : [[key, Number(value.toFixed(parts.decimals))]],
      ),
    )
  return {
    id: parts.id,
    title: parts.title,
    unit: parts.unit,
    rowHead: parts.rowHead,
    columns: [
      ...parts.series.map(({ label }, at) => column(`s${at}`, label)),
      ...(parts.ticks === undefined ? [] : [column('tick', parts.ticks)]),
    ],
    rows: rows.map((row) => ({ key: row.key, label: row.label, role: 'text', cells: cells(row) })),
    notes: parts.notes ?? [],
  }
}

function altText({ language, title, unit, series, ticks, decimals }: ChartParts, rows: readonly ChartRow[]): string {
  const heads = [...series.map(({ label }) => label), ...(ticks === undefined ? [] : [ticks])]
  const said = rows.slice(0, wordsInAlt).map(({ label, values, tick, remark }) => {
    const numbers = [...values, ...(ticks === undefined ? [] : [tick])].map((value) =>
      value === undefined ? '—' : paperNumber(value, decimals),
    )
    return `${label} ${numbers.join(' / ')}${remark ?? ''}`
  })
  const more =
    rows.length > wordsInAlt ? [say(language, message('chart.alt.more', { count: rows.length - wordsInAlt }))] : []
  return say(
    language,
    message('chart.alt', {
      title,
      unit,
      heads: heads.join(' / '),
      list: [...said, ...more].join(language === 'en' ? '; ' : '；'),
    }),
  )
}
