/** The projection as tables for a file: every year by every method, and the comparison with parameters and errors. */
import type { View } from '../../../shared/engine/view.ts'
import { indexClasses } from '../../../shared/plan/classes.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { parameterText } from '../../../shared/tables/population-table.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import type { Subject } from './use-population.ts'

export function projectionTables(plan: Plan, view: View, subject: Subject, language: Language): TableModel[] {
  const word = (...args: Parameters<typeof message>): string => say(language, message(...args))
  const { unit, kind, history, comparison, series } = subject
  const { years } = view.people
  const name = plan.units.find(({ id }) => id === unit)?.name ?? unit
  const title = word('people.export.title', { name, kind: `term.${kind}` })
  const lines = comparison.lines.filter(({ persons }) => persons !== undefined)
  const all = [...new Set([...history.map(({ year }) => year), ...years])].sort((a, b) => a - b)
  const byYear: TableModel = {
    id: 'population-by-year',
    title,
    unit: word('unit.person'),
    rowHead: word('people.export.year'),
    columns: [
      { key: 'counted', label: word('people.export.counted'), kind: 'count', decimals: 0 },
      { key: 'plan', label: word('people.export.plan'), kind: 'count', decimals: 0 },
      ...lines.map(({ method }) => ({
        key: method,
        label: word(`population.method.${method}`),
        kind: 'count' as const,
        decimals: 0,
      })),
    ],
    rows: all.map((year) => {
      const counted = history.find((point) => point.year === year)
      const planned = series?.persons[years.indexOf(year)]
      const cells: Record<string, number> = {}
      if (counted !== undefined) cells.counted = counted.persons
      if (planned !== undefined && planned !== null) cells.plan = Math.round(planned)
      for (const { method, outcome } of lines) {
        const persons = outcome.byYear.get(year)
        if (persons !== undefined) cells[method] = Math.round(persons)
      }
      return { key: String(year), label: String(year), role: 'text', cells }
    }),
    notes: breakNotes(subject),
  }
  const classes = indexClasses(plan)
  const compared: TableModel = {
    id: 'population-methods',
    title: word('people.export.methods', { title }),
    unit: word('unit.person'),
    rowHead: word('table.people.method'),
    columns: [
      { key: 'state', label: word('table.people.remark'), kind: 'text', decimals: 0 },
      { key: 'value', label: word('table.people.value', { year: plan.targetYear }), kind: 'count', decimals: 0 },
      { key: 'mape', label: word('table.people.mape'), kind: 'percent', decimals: 2 },
      { key: 'low', label: word('table.people.low'), kind: 'count', decimals: 0 },
      { key: 'high', label: word('table.people.high'), kind: 'count', decimals: 0 },
      ...(classes.whole === undefined
        ? []
        : [{ key: 'beds', label: word('people.export.beds'), kind: 'count' as const, decimals: 0 }]),
      { key: 'parameters', label: word('people.parameters'), kind: 'text', decimals: 0 },
    ],
    rows: comparison.lines.map(({ method, outcome, persons, low, high, chosen, suggested }) => {
      const beds = persons === undefined ? undefined : subject.bedsAt?.(persons)
      const state = chosen ? 'table.people.chosen' : suggested ? 'table.people.suggested' : 'table.people.nothing'
      const cells: Record<string, number | string> = {
        state: outcome.reason === undefined ? word(state) : say(language, outcome.reason),
        parameters: outcome.parameters.map((parameter) => parameterText(parameter, language)).join('; '),
      }
      if (persons !== undefined) cells.value = Math.round(persons)
      if (outcome.backtest !== undefined) cells.mape = Number((outcome.backtest.mape * 100).toFixed(2))
      if (low !== undefined) cells.low = Math.round(low)
      if (high !== undefined) cells.high = Math.round(high)
      if (beds !== undefined) cells.beds = beds
      return { key: method, label: word(`population.method.${method}`), role: 'text', cells }
    }),
    notes: comparison.suggestion === undefined ? [] : [comparison.suggestion],
  }
  return [byYear, compared]
}

const breakNotes = ({ history }: Subject): Message[] =>
  history
    .filter(({ breaks }) => breaks)
    .map(({ year, revision = '' }) => message('people.export.break', { year, revision }))
