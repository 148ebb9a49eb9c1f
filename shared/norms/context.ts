import type { ClassIndex } from '../plan/classes.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import type { Requirement, Scope } from './requirement.ts'

/** What a norm may look at before anything is allocated. `earlier` are the requirements already computed, by norm and year. */
export type NormContext = {
  readonly plan: Plan
  readonly projection: Projection
  readonly classes: ClassIndex
  readonly earlier: (norm: string, year: number) => Requirement | undefined
}

/** Scope as the results carry it: a norm without a class holds for the whole unit. */
export const scopeOf = (norm: Norm): Scope =>
  norm.scope.class === undefined ? { unit: norm.scope.unit } : { unit: norm.scope.unit, class: norm.scope.class }

export const shell = (norm: Norm, year: number, scope: Scope = scopeOf(norm)) => ({
  norm: norm.id,
  shape: norm.shape,
  scope,
  resource: norm.resource,
  year,
  binding: norm.force === 'binding',
})
