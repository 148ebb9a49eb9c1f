/**
 * What a population is worth in beds: the norm behind the control total of all beds, asked for other persons than the plan’s.
 *   beds(P) = what that norm requires or allows at P persons in the target year, rounded as the norm rounds; density: ρ·P/k
 */
import { dec } from '../base/decimal.ts'
import { evaluateNorms } from '../norms/evaluate.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import { persons as asPersons } from '../units/brand.ts'

export type BedsAt = (persons: number) => number | undefined

/** The norm that gives the control total of beds of all classes. */
export function wholeBedNorm(plan: Plan, classes: Pick<ClassIndex, 'whole'>): string | undefined {
  const rule = plan.allocations.find((a) => a.class === classes.whole && a.resource === 'bed')
  return rule?.control?.by === 'norm' ? rule.control.norm : undefined
}

/** undefined where no norm of the plan counts beds by this population. */
export function bedsByPersons(plan: Plan, classes: ClassIndex, unit: string, kind: PopulationKind): BedsAt | undefined {
  const norm = plan.norms.find(({ id }) => id === wholeBedNorm(plan, classes))
  if (norm === undefined || (norm.shape !== 'density' && norm.shape !== 'range')) return undefined
  if (norm.scope.unit !== unit || norm.populationKind !== kind) return undefined
  const alone = { ...plan, norms: [norm], baseYear: plan.targetYear }
  return (people) => {
    const projection: Projection = {
      series: [],
      at: () => asPersons(dec(people)),
      ages: () => undefined,
      origin: () => undefined,
    }
    const [required] = evaluateNorms(alone, projection, classes)
    return (required?.value ?? required?.high ?? required?.low)?.toNumber()
  }
}
