/** Sensitivity and draws as tables for Markdown and CSV. */
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import type { Column, Row, TableModel } from '../tables/table-model.ts'
import { type Language, type Message, message, planWord, say, type TextKey } from '../text/message.ts'
import { type DrawSummary, type Spreading, totalMeasures } from './draws.ts'
import { inputName } from './input-name.ts'
import type { Sensitivity } from './sensitivity.ts'

/** More decimals of inputs and quantiles than these say nothing; of persons, beds and staff one, because quantiles lie between. */
const MOST_DECIMALS = 4
const OF_COUNTS = 1

const number = (key: string, label: string): Column => ({ key, label, kind: 'density', decimals: 0 })
const text = (key: string, label: string): Column => ({ key, label, kind: 'text', decimals: 0 })
const worded =
  (language: Language) =>
  (key: TextKey, args?: Message['args']): string =>
    say(language, message(key, args))

/** The numbers of a row with as many decimals as the longest of them has; how many have none is whole. */
function numbered(
  key: string,
  label: string,
  cells: Readonly<Record<string, number | string | undefined>>,
  most = MOST_DECIMALS,
): Row {
  const known = Object.entries(cells).flatMap(([name, value]): [string, number | string][] =>
    value === undefined ? [] : [[name, typeof value === 'number' ? Number(value.toFixed(most)) : value]],
  )
  const places = known.map(([, value]) => (typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0))
  const shown = Math.max(0, ...places)
  const decimals = Object.fromEntries(known.map(([name]) => [name, name === 'missing' ? 0 : shown]))
  return { key, label, role: 'text', cells: Object.fromEntries(known), decimals }
}

const staleNotes = (stale: readonly UncertainInput[]): Message[] =>
  stale.length === 0 ? [] : [message('uncertainty.staleCount', { count: stale.length })]

export function sensitivityTable(
  plan: Plan,
  { base, bars, stale }: Sensitivity,
  output: string,
  language: Language,
): TableModel {
  const word = worded(language)
  return {
    id: 'sensitivity',
    title: word('uncertainty.cli.sensitivity', { output }),
    unit: '',
    rowHead: word('uncertainty.input'),
    columns: [
      number('present', word('uncertainty.present')),
      number('low', word('uncertainty.low')),
      number('high', word('uncertainty.high')),
      number('atLow', word('uncertainty.atLow')),
      number('atHigh', word('uncertainty.atHigh')),
      number('width', word('uncertainty.width')),
    ],
    rows: bars.map(({ input, present, atLow, atHigh, width }, i) => {
      const inputs = numbered('', '', { present, low: input.low, high: input.high })
      const outputs = numbered('', '', { atLow, atHigh, width })
      return {
        ...outputs,
        key: String(i),
        label: inputName(plan, input, language),
        cells: { ...inputs.cells, ...outputs.cells },
        decimals: { ...inputs.decimals, ...outputs.decimals },
      }
    }),
    notes: [
      ...(base === undefined
        ? [message('uncertainty.tornadoNone')]
        : [message('uncertainty.tornadoNote', { base: String(Number(base.toFixed(MOST_DECIMALS))), unit: '' })]),
      ...staleNotes(stale),
    ],
  }
}

export function drawsTables(plan: Plan, summary: DrawSummary, language: Language): TableModel[] {
  const word = worded(language)
  const spread = ({ present, p10, p50, p90, missing }: Spreading) => ({ present, p10, p50, p90, missing })
  const columns = [
    number('present', word('uncertainty.now')),
    number('p10', word('uncertainty.p10')),
    number('p50', word('uncertainty.p50')),
    number('p90', word('uncertainty.p90')),
    number('missing', word('uncertainty.cli.missing')),
  ]
  const className = (id: string) => plan.classes.find((entry) => entry.id === id)?.name ?? id
  const resourceName = (id: string) => plan.resources.find((entry) => entry.id === id)?.name ?? id
  const totals = summary.totals.flatMap((total) =>
    totalMeasures.flatMap((measure) => {
      const found = total.measures[measure]
      const name = `${className(total.class)} ${planWord(language, resourceName(total.resource))}`
      const label = `${name} ${word(`uncertainty.measure.${measure}`)}`
      return found === undefined
        ? []
        : [
            numbered(
              `${total.class} ${total.resource} ${measure}`,
              label,
              spread(found),
              measure === 'perThousand' ? 2 : OF_COUNTS,
            ),
          ]
    }),
  )
  const norms = summary.norms.map(({ norm, met, probability, required }) => ({
    ...numbered(norm, plan.norms.find(({ id }) => id === norm)?.label ?? norm, {
      ...spread(required),
      met: word(met ? 'uncertainty.metNow' : 'uncertainty.notMetNow'),
      probability: probability === undefined ? '—' : `${Number((probability * 100).toFixed(2))}%`,
    }),
  }))
  const how = message('uncertainty.cli.how', { draws: summary.done, seed: summary.seed })
  const notes = [how, message('uncertainty.quantileNote'), ...staleNotes(summary.stale)]
  return [
    {
      id: 'totals',
      title: word('uncertainty.totals'),
      unit: '',
      rowHead: word('uncertainty.class'),
      columns,
      rows: totals,
      notes,
    },
    {
      id: 'norms',
      title: word('uncertainty.norms'),
      unit: '',
      rowHead: word('uncertainty.norm'),
      columns: [
        text('met', word('uncertainty.now')),
        text('probability', word('uncertainty.probability')),
        ...columns.map((c) => (c.key === 'present' ? { ...c, label: word('uncertainty.cli.required') } : c)),
      ],
      rows: norms,
      notes: [],
    },
  ]
}
