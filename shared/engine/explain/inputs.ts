/** Inputs of a trace with their source: which document, where in it, and how far it can be trusted. */
import type { Cite, PopulationKind } from '../../plan/schema/basics.ts'
import type { Plan } from '../../plan/schema/plan.ts'
import { type Language, type Message, message, say } from '../../text/message.ts'
import type { Results } from '../results.ts'
import type { TraceInput } from '../trace.ts'

export type ExplainContext = { readonly results: Results; readonly language: Language }
type Sourced = { readonly source?: NonNullable<TraceInput['source']> }

export function sourceOf(plan: Plan, cite: Cite | undefined): Sourced {
  if (cite === undefined) return {}
  const found = plan.sources.find((s) => s.id === cite.source)
  const place = cite.place ?? found?.place
  return {
    source: {
      title: found?.title ?? cite.source,
      status: found?.status ?? 'unverified',
      ...(place !== undefined && { place }),
      ...(cite.lines !== undefined && { lines: cite.lines }),
      ...(cite.quote !== undefined && { quote: cite.quote }),
      ...(found?.note !== undefined && found.status !== 'official' && { note: found.note }),
      ...(found?.interval !== undefined && { interval: { low: found.interval.low, high: found.interval.high } }),
    },
  }
}

/** A figure that no source gives: typed in by the planner, and shown as such. */
export const typedIn = (language: Language): Sourced => ({
  source: { title: say(language, message('trace.source.override')), status: 'assumption' },
})

export const input = (name: Message, value: number | undefined, unit: string, source: Sourced = {}): TraceInput => ({
  name,
  unit,
  ...(value !== undefined && { value }),
  ...source,
})

/** Persons of a year: cites the observation or the planner’s own figure; its rule where a method gave it. */
export function populationInput(
  { results, language }: ExplainContext,
  unit: string,
  kind: PopulationKind,
  year: number,
): TraceInput {
  const { plan, projection } = results
  const value = projection.at(unit, kind, year)
  const given = plan.population.projections
    .find((p) => p.unit === unit && p.kind === kind)
    ?.given?.find((g) => g.year === year)
  const observed = plan.population.observations.find((o) => o.unit === unit && o.kind === kind && value?.eq(o.persons))
  const how = howOf(results, unit, kind, year)
  const source =
    given !== undefined && given.cite === undefined
      ? typedIn(language)
      : sourceOf(plan, given?.cite ?? observed?.cite ?? (how === undefined ? undefined : ruleCite(results, unit, kind)))
  const words = { year, kind: `term.${kind}` }
  const name =
    how === undefined
      ? message('trace.name.population', words)
      : message('trace.name.population.by', { ...words, how: say(language, how) })
  return input(name, value?.toNumber(), say(language, message('unit.person')), source)
}

/** A projected value names its method; a counted or set one and the unchanged last count speak for themselves. */
function howOf(results: Results, unit: string, kind: PopulationKind, year: number): Message | undefined {
  const origin = results.projection.origin(unit, kind, year)
  const series = results.projection.series.find((s) => s.unit === unit && s.kind === kind)
  if (origin === undefined || series === undefined) return undefined
  if (origin.by === 'method' && series.method !== 'constant')
    return message('trace.population.step.method', { method: `population.method.${series.method}`, from: origin.from })
  if (origin.by !== 'reconciled') return undefined
  const whole = series.reconciled?.with ?? unit
  const name = results.plan.units.find((u) => u.id === whole)?.name ?? whole
  return message('trace.population.step.reconciled', { rule: `population.by.${origin.rule}`, unit: name })
}

function ruleCite({ plan }: Results, unit: string, kind: PopulationKind): Cite | undefined {
  const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)
  return rule?.cite ?? rule?.sources?.[0]?.cite
}
