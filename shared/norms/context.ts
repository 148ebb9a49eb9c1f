import type { Decimal } from '../base/decimal.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import type { Count } from '../units/brand.ts'
import type { Scope } from './requirement.ts'

/** What the plan provides in a year: of one facility, or of a class in a planning unit (no class: of everything there). */
export type Provided = {
  facility(facility: string, resource: string, year: number): Count | undefined
  within(unit: string, classId: string | undefined, resource: string, year: number): Count | undefined
}

/** What another norm requires in a year and unit, as one amount: rounded, and before rounding. */
export type Earlier = { readonly amount?: Decimal; readonly unrounded?: Decimal }

/** What a norm may look at. `provided` is there only after the allocation; `earlier` answers for norms this one depends on. */
export type NormContext = {
  readonly plan: Plan
  readonly projection: Projection
  readonly classes: ClassIndex
  readonly provided?: Provided
  readonly earlier: (norm: string, year: number, unit?: string) => Earlier
}

/** Scope as the results carry it: a norm without a class holds for the whole unit. */
export const scopeOf = (norm: Norm, unit: string = norm.scope.unit): Scope =>
  norm.scope.class === undefined ? { unit } : { unit, class: norm.scope.class }

export const shell = (norm: Norm, year: number, scope: Scope = scopeOf(norm)) => ({
  norm: norm.id,
  shape: norm.shape,
  scope,
  resource: norm.resource,
  year,
  binding: norm.force === 'binding',
})
