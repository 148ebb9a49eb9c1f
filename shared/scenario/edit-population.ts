/** Edits of the population: the method of a unit, what was counted, and how parts agree with their whole. */
import type { Restore, StatedChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Observation, ProjectionRule } from '../plan/schema/population.ts'
import { specOf } from '../population/spec-of.ts'

type Of<T extends StatedChange['type']> = Extract<StatedChange, { type: T }>

/** Given years stay whatever the method. Another method or parameter no longer stands in the source that the rule cited. */
export function setProjectionMethod(plan: Plan, { unit, kind, spec }: Of<'setProjectionMethod'>): Restore | undefined {
  const { projections } = plan.population
  const at = projections.findIndex((rule) => rule.unit === unit && rule.kind === kind)
  const rule = projections[at]
  if (spec === null) {
    if (rule === undefined) return undefined
    if (rule.given === undefined) return { type: 'restore', list: 'projections', at, remove: 1, entry: null }
    if (same(specOf(rule), { method: 'constant' })) return undefined
    const entry: ProjectionRule = { unit, kind, method: 'constant', given: rule.given }
    return { type: 'restore', list: 'projections', at, remove: 1, entry }
  }
  if (rule !== undefined && same(specOf(rule), spec)) return undefined
  const entry: ProjectionRule = { unit, kind, ...spec, ...(rule?.given !== undefined && { given: rule.given }) }
  return rule === undefined
    ? { type: 'restore', list: 'projections', at: projections.length, remove: 0, entry }
    : { type: 'restore', list: 'projections', at, remove: 1, entry }
}

export function setObservation(plan: Plan, change: Of<'setObservation'>): Restore | undefined {
  const { unit, kind, year, moment, revision, observation: set } = change
  const { observations } = plan.population
  const at = observations.findIndex(
    (o) =>
      o.unit === unit && o.kind === kind && o.year === year && o.moment === moment && (o.revision ?? null) === revision,
  )
  const before = observations[at]
  if (set === null) {
    return before === undefined ? undefined : { type: 'restore', list: 'observations', at, remove: 1, entry: null }
  }
  const entry: Observation = {
    unit,
    kind,
    year,
    moment,
    persons: set.persons,
    ...(set.groups !== undefined && { groups: set.groups }),
    ...(set.estimated !== undefined && { estimated: set.estimated }),
    ...(revision !== null && { revision }),
    ...(set.cite !== undefined && { cite: set.cite }),
  }
  if (before === undefined)
    return { type: 'restore', list: 'observations', at: placeOf(observations, entry), remove: 0, entry }
  return same(before, entry) ? undefined : { type: 'restore', list: 'observations', at, remove: 1, entry }
}

/** Counts of one population stand in year order: before the next later one, else after the last, else at the end. */
function placeOf(observations: readonly Observation[], { unit, kind, year }: Observation): number {
  const later = observations.findIndex((o) => o.unit === unit && o.kind === kind && o.year > year)
  if (later !== -1) return later
  const last = observations.findLastIndex((o) => o.unit === unit && o.kind === kind)
  return last === -1 ? observations.length : last + 1
}

export function setReconciliation(plan: Plan, { unit, kind, by }: Of<'setReconciliation'>): Restore | undefined {
  const rules = plan.population.reconciliation ?? []
  const at = rules.findIndex((rule) => rule.unit === unit && rule.kind === kind)
  const before = rules[at]
  if (by === null) {
    return before === undefined ? undefined : { type: 'restore', list: 'reconciliation', at, remove: 1, entry: null }
  }
  if (before === undefined)
    return { type: 'restore', list: 'reconciliation', at: rules.length, remove: 0, entry: { unit, kind, by } }
  return before.by === by
    ? undefined
    : { type: 'restore', list: 'reconciliation', at, remove: 1, entry: { ...before, by } }
}

/** Whether two records say the same, whatever the order of their fields. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const left = Object.entries(a).filter(([, value]) => value !== undefined)
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}
