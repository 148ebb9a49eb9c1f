/**
 * Why this many people: what was counted, set or computed, by which method with which parameters, from which sources. A population has
 * no print table of its own, so its address is population!UNIT[:KIND]!YEAR.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { ProjectionRule } from '../../plan/schema/population.ts'
import { chosenObservations } from '../../population/history.ts'
import type { Origin, Parameter, PopulationSeries } from '../../population/projection.ts'
import { digits, type Language, type Message, message, say } from '../../text/message.ts'
import type { Results } from '../results.ts'
import type { Trace, TraceInput, TraceStep } from '../trace.ts'
import { type ExplainContext, input, populationInput, sourceOf } from './inputs.ts'
import type { Address } from './resolve.ts'

export const POPULATION_TABLE = 'population'

export function explainPopulation(results: Results, address: Address, language: Language): Result<Trace, Message> {
  const { plan, projection } = results
  const found = projection.series.find((s) => names(results, s).includes(address.row))
  if (found === undefined) {
    const rows = projection.series.slice(0, 40).map((s) => `${s.unit}:${s.kind}`)
    return err(message('trace.error.populationRow', { row: address.row, rows: rows.join('、') }))
  }
  const year = Number(address.column)
  if (!Number.isInteger(year) || year < plan.baseYear || year > plan.targetYear) {
    return err(
      message('trace.error.populationYear', { year: address.column, from: plan.baseYear, to: plan.targetYear }),
    )
  }
  const context = { results, language }
  const value = found.byYear.get(year)?.toNumber()
  const origin = projection.origin(found.unit, found.kind, year)
  const unit = say(language, message('unit.person'))
  return ok({
    cell: { table: POPULATION_TABLE, row: address.row, column: address.column },
    title: message('trace.population.title', { unit: unitName(results, found.unit), kind: `term.${found.kind}`, year }),
    ...(value !== undefined && { value }),
    unit,
    formula: formulaOf(origin, found),
    inputs: inputsOf(context, found, origin, year),
    steps: value === undefined || origin === undefined ? [] : stepsOf(context, found, origin, value),
    ...(value === undefined && { reason: found.reason ?? message('trace.reason.noCell') }),
  })
}

/** Unit id or name; residents where no kind is named. */
function names(results: Results, { unit, kind }: PopulationSeries): string[] {
  const both = [unit, unitName(results, unit)]
  return [...both.map((n) => `${n}:${kind}`), ...(kind === 'resident' ? both : [])]
}

const unitName = ({ plan }: Results, id: string): string => plan.units.find((u) => u.id === id)?.name ?? id

/** Formulas in symbols, as the file of each method opens. */
export const formulas: Readonly<Record<PopulationSeries['method'], string>> = {
  constant: 'P(y) = P(g)',
  growthRate: 'P(y) = P(g) × (1 + r)^(y − g)',
  naturalAndMigration: 'P(y) = P(y − 1) × (1 + (n + m) ÷ 1000) + M',
  linear: 'P(y) = a + b × y',
  exponential: 'P(y) = e^(a + b × y)',
  logistic: 'P(y) = K ÷ (1 + e^(a − r × (y − y₀)))',
  gm11: 'x(k + 1) = (1 − e^a) × (x(1) − b ÷ a) × e^(−a × k)',
  table: '',
  serviceFactor: 'P(y) = R(y) × (1 + f)',
  registeredRatio: 'P(y) = H(y) × q',
  cohortComponent: 'P(y) = Σ N(sex, age, y) × P(g) ÷ Σ N(sex, age, g)',
  mix: 'P(y) = Σ w × P(y) ÷ Σ w',
}

function formulaOf(origin: Origin | undefined, series: PopulationSeries): string {
  if (origin?.by === 'line') return 'P(y) = P(a) + (P(b) − P(a)) × (y − a) ÷ (b − a)'
  if (origin?.by === 'method') return formulas[series.method]
  if (origin?.by === 'reconciled')
    return { sums: 'P = Σ p', proportional: 'p × P ÷ Σ p', shares: 'P × o ÷ Σ o' }[origin.rule]
  return ''
}

function inputsOf(
  context: ExplainContext,
  series: PopulationSeries,
  origin: Origin | undefined,
  year: number,
): TraceInput[] {
  const { unit, kind } = series
  const known = (y: number) => populationInput(context, unit, kind, y)
  switch (origin?.by) {
    case 'observed':
    case 'planner':
      return [known(year)]
    case 'line':
      return [known(origin.from), known(origin.to)]
    case 'method':
      return [
        ...(origin.from < year ? [startInput(context, series, origin.from)] : []),
        ...parameterInputs(context, series),
      ]
    case 'reconciled':
      return [
        ...(origin.own === undefined
          ? []
          : [
              input(
                message('trace.population.step.own'),
                origin.own.toNumber(),
                say(context.language, message('unit.person')),
              ),
            ]),
        ...(series.reconciled === undefined || series.reconciled.with === unit
          ? []
          : [populationInput(context, series.reconciled.with, kind, year)]),
        ...parameterInputs(context, series),
      ]
    default:
      return parameterInputs(context, series)
  }
}

/** The last known year may lie before the base year, where the projection holds no value. */
function startInput(context: ExplainContext, { unit, kind }: PopulationSeries, year: number): TraceInput {
  const { plan } = context.results
  const seen = chosenObservations(plan, unit, kind).find((o) => o.year === year)
  if (seen === undefined || year >= plan.baseYear) return populationInput(context, unit, kind, year)
  const name = message('trace.name.population', { year, kind: `term.${kind}` })
  return input(name, seen.persons, say(context.language, message('unit.person')), sourceOf(plan, seen.cite))
}

/** Parameters with the source that the rule names for all, or one of its own. */
function parameterInputs({ results, language }: ExplainContext, series: PopulationSeries): TraceInput[] {
  const { plan } = results
  const rule = plan.population.projections.find((p) => p.unit === series.unit && p.kind === series.kind)
  const words = (p: Parameter) => (p.unit === undefined ? '' : say(language, message(p.unit)))
  return series.parameters.map((p) => {
    const cite = p.given ? citeOf(rule, say(language, message(p.name))) : undefined
    const name =
      p.year === undefined ? message(p.name) : message('trace.name.parameter', { name: p.name, year: p.year })
    return input(name, p.value, words(p), sourceOf(plan, cite))
  })
}

const citeOf = (rule: ProjectionRule | undefined, name: string) =>
  (rule?.sources?.find((s) => s.parameter === name) ?? rule?.sources?.find((s) => s.parameter === undefined))?.cite ??
  rule?.cite

function stepsOf({ results }: ExplainContext, series: PopulationSeries, origin: Origin, value: number): TraceStep[] {
  const step = (label: Message, note?: Message): TraceStep => ({
    label,
    expression: digits(value),
    result: value,
    ...(note !== undefined && { note }),
  })
  const method = `population.method.${series.method}`
  const note = series.estimated ? message('trace.population.estimated') : undefined
  switch (origin.by) {
    case 'observed':
      return [step(message('trace.population.step.observed'), note)]
    case 'planner':
      return [step(message('trace.population.step.planner', { method }), note)]
    case 'line': {
      const target = results.projection.at(series.unit, series.kind, origin.to)?.toNumber()
      const planned = results.projection.origin(series.unit, series.kind, origin.to)?.by === 'planner'
      return [
        ...(planned
          ? [{ label: message('trace.population.step.planner', { method }), expression: digits(target ?? origin.to) }]
          : []),
        step(message('trace.population.step.line', { from: origin.from, to: origin.to }), note),
      ]
    }
    case 'method':
      return [step(message('trace.population.step.method', { method, from: origin.from }), note)]
    case 'reconciled': {
      const unit = unitName(results, series.reconciled?.with ?? series.unit)
      return [step(message('trace.population.step.reconciled', { rule: `population.by.${origin.rule}`, unit }), note)]
    }
  }
}
