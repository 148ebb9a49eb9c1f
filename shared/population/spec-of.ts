import type { ProjectionRule } from '../plan/schema/population.ts'
import type { MethodSpec } from '../plan/schema/projection-method.ts'

/** The method of a rule with its parameters alone: without whose it is, its given years and its citation. */
export function specOf(rule: ProjectionRule): MethodSpec {
  const { unit: _unit, kind: _kind, given: _given, cite: _cite, ...spec } = rule
  return spec
}
