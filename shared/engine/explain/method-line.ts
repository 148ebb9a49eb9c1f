/** 人口预测方法比较表: what a method starts from, with which parameters, how far it missed the past, and what it means in beds. */
import type { TableSpec } from '../../plan/schema/table.ts'
import { historyOf } from '../../population/history.ts'
import { bedsByPersons } from '../../tables/bed-effect.ts'
import { comparisonOf } from '../../tables/method-comparison.ts'
import { LEVEL } from '../../tables/population-table.ts'
import { digits, message, say } from '../../text/message.ts'
import type { TraceStep } from '../trace.ts'
import { type ExplainContext, input, populationInput, sourceOf } from './inputs.ts'
import type { Parts } from './parts.ts'
import { formulas } from './population.ts'
import type { Cell } from './resolve.ts'

type Spec = Extract<TableSpec, { kind: 'population' }>

export function explainMethodLine(context: ExplainContext, spec: Spec, { row, column }: Cell): Parts | undefined {
  const { results, language } = context
  const { plan, classes, projection } = results
  const unit = spec.unit ?? plan.region.unit
  const kind = spec.population ?? 'resident'
  const line = comparisonOf(plan, { unit, kind, level: LEVEL }).lines.find((l) => l.method === row.key)
  if (line === undefined) return undefined
  const value = Number(row.cells[column])
  const person = say(language, message('unit.person'))
  const step = (label: TraceStep['label'], expression: string): TraceStep => ({ label, expression, result: value })
  const history = historyOf(plan, unit, kind).map((p) =>
    input(
      message('trace.name.population', { year: p.year, kind: `term.${kind}` }),
      p.persons,
      person,
      sourceOf(plan, p.cite),
    ),
  )
  const parameters = line.outcome.parameters.map((p) => {
    const words = p.unit === undefined ? '' : say(language, message(p.unit))
    const name =
      p.year === undefined ? message(p.name) : message('trace.name.parameter', { name: p.name, year: p.year })
    return input(name, p.value, words)
  })
  const persons = line.persons === undefined ? undefined : Math.round(line.persons)
  const projected = input(message(`population.method.${line.method}`), persons, person)
  switch (column) {
    case 'value': {
      const label = message(`population.method.${line.method}`)
      return {
        unit: person,
        formula: formulas[line.method],
        value,
        inputs: [...history, ...parameters],
        steps: [step(label, digits(value))],
      }
    }
    case 'mape': {
      const errors = line.outcome.backtest?.errors ?? []
      const short = (v: number) => Number(v.toPrecision(4))
      const steps = errors.map(
        ({ year, predicted, observed, error }): TraceStep => ({
          label: message('trace.people.missed', { year }),
          expression: `|${digits(Math.round(predicted))} − ${digits(observed)}| ÷ ${digits(observed)} × 100`,
          result: short(Math.abs(error) * 100),
        }),
      )
      const mean = `(${steps.map((s) => digits(s.result ?? 0)).join(' + ')}) ÷ ${steps.length}`
      return {
        unit: '%',
        formula: 'Σ|P̂ − P| ÷ P ÷ n × 100',
        value,
        inputs: history,
        steps: [...steps, step(message('table.people.mape'), mean)],
      }
    }
    case 'low':
    case 'high': {
      const around = persons ?? value
      const sign = column === 'low' ? '−' : '+'
      const half = Number((Math.abs(value - around) / around).toPrecision(4))
      const label = message('trace.people.interval', { level: LEVEL * 100 })
      return {
        unit: person,
        formula: `P × (1 ${sign} t × σ × √k)`,
        value,
        inputs: [projected, ...history],
        steps: [step(label, `${digits(around)} × (1 ${sign} ${digits(half)})`)],
      }
    }
    case 'beds': {
      const beds = bedsByPersons(plan, classes, unit, kind)
      const adopted = projection.at(unit, kind, plan.targetYear)?.toNumber()
      if (beds === undefined || adopted === undefined || line.persons === undefined) return undefined
      const [own, now] = [beds(line.persons) ?? 0, beds(adopted) ?? 0]
      const inputs = [projected, populationInput(context, unit, kind, plan.targetYear)]
      const steps: TraceStep[] = [
        { label: message('trace.people.beds'), expression: digits(persons ?? 0), result: own },
        { label: message('trace.people.beds'), expression: digits(adopted), result: now },
        step(message('trace.step.difference'), `${digits(own)} − ${digits(now)}`),
      ]
      return { unit: '', formula: 'N(P) − N(P₀)', value, inputs, steps }
    }
    default:
      return undefined
  }
}
