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

/** Persons of a year: cites the observation or the planner’s own figure; nothing where it was projected. */
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
  const source =
    given !== undefined && given.cite === undefined ? typedIn(language) : sourceOf(plan, given?.cite ?? observed?.cite)
  const name = message('trace.name.population', { year, kind: `term.${kind}` })
  return input(name, value?.toNumber(), say(language, message('unit.person')), source)
}
