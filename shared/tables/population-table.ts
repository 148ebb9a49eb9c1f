/** 人口预测方法比较表: the page that justifies a method: every method with its back-test, its interval and what it means in beds. */
import type { TableSpec } from '../plan/schema/table.ts'
import { historyOf } from '../population/history.ts'
import type { Parameter } from '../population/projection.ts'
import { type Language, type Message, message, say } from '../text/message.ts'
import { bedsByPersons } from './bed-effect.ts'
import { heads } from './heads.ts'
import type { TableContext } from './input.ts'
import { comparisonOf, type MethodLine } from './method-comparison.ts'
import { assumedNotes } from './notes.ts'
import type { Column, Row, TableModel } from './table-model.ts'

/** Probability inside the interval of a method. */
export const LEVEL = 0.8

export function populationTable(spec: Extract<TableSpec, { kind: 'population' }>, context: TableContext): TableModel {
  const { plan, classes, projection, language } = context
  const unit = spec.unit ?? plan.region.unit
  const kind = spec.population ?? 'resident'
  const { word, target } = heads(context)
  const { lines, suggestion } = comparisonOf(plan, { unit, kind, level: LEVEL })
  const bedsAt = bedsByPersons(plan, classes, unit, kind)
  const adopted = projection.at(unit, kind, target)?.toNumber()
  const bedsAdopted = adopted === undefined ? undefined : bedsAt?.(adopted)
  const columns: Column[] = [
    { key: 'value', label: word('table.people.value', target), kind: 'count', decimals: 0 },
    { key: 'mape', label: word('table.people.mape'), kind: 'percent', decimals: 2 },
    { key: 'low', label: word('table.people.low'), group: word('table.people.interval'), kind: 'count', decimals: 0 },
    { key: 'high', label: word('table.people.high'), group: word('table.people.interval'), kind: 'count', decimals: 0 },
    ...(bedsAt === undefined
      ? []
      : [{ key: 'beds', label: word('table.people.beds'), kind: 'count', decimals: 0 } as const]),
    { key: 'remark', label: word('table.people.remark'), kind: 'text', decimals: 0 },
  ]
  const rows = lines.map((line): Row => {
    const { persons, low, high, outcome } = line
    const beds = persons === undefined ? undefined : bedsAt?.(persons)
    const cells: Record<string, number | string> = { remark: say(language, remarkOf(line)) }
    if (persons !== undefined) cells.value = Math.round(persons)
    if (outcome.backtest !== undefined) cells.mape = Number((outcome.backtest.mape * 100).toFixed(2))
    if (low !== undefined && high !== undefined) {
      cells.low = Math.round(low)
      cells.high = Math.round(high)
    }
    if (beds !== undefined && bedsAdopted !== undefined) cells.beds = beds - bedsAdopted
    return { key: line.method, label: say(language, message(`population.method.${line.method}`)), role: 'norm', cells }
  })
  return {
    id: spec.id,
    title: spec.title,
    unit: spec.unitLabel ?? word('unit.person'),
    rowHead: word('table.people.method'),
    columns,
    rows,
    notes: [
      ...assumedNotes(context),
      ...reasonNotes(spec, lines, suggestion, language),
      ...historyNotes(context, unit, kind),
      ...lines.flatMap((line) => parameterNote(line, language)),
      ...lines.flatMap((line) => unfitNote(line, language)),
      message('table.people.note.backtest'),
      message('table.people.note.interval', { level: LEVEL * 100 }),
    ],
  }
}

const remarkOf = ({ chosen, suggested, persons }: MethodLine): Message =>
  message(
    chosen
      ? 'table.people.chosen'
      : persons === undefined
        ? 'table.people.unfit'
        : suggested
          ? 'table.people.suggested'
          : 'table.people.nothing',
  )

/** Why the method was taken, in the planner’s words; else what the figures suggest and whether it was followed. */
function reasonNotes(
  spec: Extract<TableSpec, { kind: 'population' }>,
  lines: readonly MethodLine[],
  suggestion: Message | undefined,
  language: Language,
): Message[] {
  const chosen = lines.find((line) => line.chosen)
  const method = chosen === undefined ? undefined : say(language, message(`population.method.${chosen.method}`))
  return [
    ...(method === undefined
      ? []
      : [
          spec.reason === undefined
            ? message('table.people.note.chosen', { method })
            : message('table.people.note.chosenFor', { method, reason: spec.reason }),
        ]),
    ...(suggestion === undefined
      ? []
      : [message('table.people.note.suggestion', { suggestion: say(language, suggestion) })]),
  ]
}

function historyNotes({ plan }: TableContext, unit: string, kind: Parameters<typeof historyOf>[2]): Message[] {
  const history = historyOf(plan, unit, kind)
  const [first, last] = [history[0], history.at(-1)]
  if (first === undefined || last === undefined) return []
  const breaks = history.filter((point) => point.breaks).map(({ year }) => year)
  const cited = new Set(history.map(({ cite }) => cite?.source))
  const doubted = plan.sources.filter(({ id, status }) => cited.has(id) && status !== 'official')
  return [
    message('table.people.note.history', { from: first.year, to: last.year, count: history.length }),
    ...(breaks.length === 0 ? [] : [message('table.people.note.breaks', { years: breaks.join('、') })]),
    ...doubted.map(({ title, status }) => message('table.people.note.source', { title, status: `source.${status}` })),
  ]
}

function parameterNote({ method, outcome }: MethodLine, language: Language): Message[] {
  if (outcome.parameters.length === 0) return []
  const list = outcome.parameters.map((parameter) => parameterText(parameter, language))
  const given = outcome.parameters.some((parameter) => parameter.given)
  return [
    message(given ? 'table.people.note.parameters' : 'table.people.note.parametersFitted', {
      method: say(language, message(`population.method.${method}`)),
      list: list.join(say(language, message('screen.comma'))),
    }),
  ]
}

/** 年均增长率 −0.4439%; a figure by year with the year it is of. Six digits say all that such a figure is good for. */
export function parameterText({ name, value, unit, year }: Parameter, language: Language): string {
  const percent = unit === 'population.unit.fraction'
  const args = {
    name: say(language, message(name)),
    value: Number((percent ? value * 100 : value).toPrecision(Math.abs(value) >= 1000 ? 6 : 4)),
    unit: percent ? '%' : unit === undefined ? '' : say(language, message(unit)),
  }
  return say(
    language,
    year === undefined
      ? message('table.people.parameter', args)
      : message('table.people.parameterYear', { ...args, year }),
  )
}

const unfitNote = ({ method, outcome }: MethodLine, language: Language): Message[] =>
  outcome.reason === undefined
    ? []
    : [
        message('table.people.note.unfit', {
          method: say(language, message(`population.method.${method}`)),
          reason: say(language, outcome.reason),
        }),
      ]
