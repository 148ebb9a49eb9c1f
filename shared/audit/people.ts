/**
 * The population a document counts with, as an interval of persons. In this order:
 *   an observation of the year · a value given for the year with a source · an earlier observation that is only implied,
 *   because its interval was derived from the document’s own figures of all years · the projection.
 * An implied population is an interval: every value in it agrees with what is printed.
 */
import { dec } from '../base/decimal.ts'
import type { Observation } from '../plan/schema/population.ts'
import type { AuditInput } from './audit-input.ts'
import type { Interval } from './interval.ts'

export type People = Interval & { readonly point: Interval['low'] }

/** Undefined where the document gives no people, or none to divide by. */
export function documentPeople(input: AuditInput, year: number): People | undefined {
  const people = find(input, year)
  return people?.low.gt(0) === true ? people : undefined
}

function find({ plan, projection }: AuditInput, year: number): People | undefined {
  const unit = plan.region.unit
  const observed = plan.population.observations.filter((o) => o.unit === unit && o.kind === 'resident')
  const sameYear = observed.find((o) => o.year === year)
  if (sameYear !== undefined) return peopleOf(sameYear, plan)
  const rule = plan.population.projections.find((p) => p.unit === unit && p.kind === 'resident')
  const given = rule?.given?.find((g) => g.year === year && g.cite !== undefined)
  if (given !== undefined) return exactly(given.persons)
  const implied = observed.findLast((o) => o.year < year && intervalOf(o, plan) !== undefined)
  if (implied !== undefined) return peopleOf(implied, plan)
  const projected = projection.at(unit, 'resident', year)
  return projected === undefined ? undefined : exactly(projected.toNumber())
}

const exactly = (persons: number): People => ({ low: dec(persons), high: dec(persons), point: dec(persons) })

const intervalOf = (observation: Observation, plan: AuditInput['plan']) =>
  plan.sources.find((s) => s.id === observation.cite?.source && s.status === 'implied')?.interval

function peopleOf(observation: Observation, plan: AuditInput['plan']): People {
  const interval = intervalOf(observation, plan)
  return interval === undefined
    ? exactly(observation.persons)
    : { low: dec(interval.low), high: dec(interval.high), point: dec(observation.persons) }
}
