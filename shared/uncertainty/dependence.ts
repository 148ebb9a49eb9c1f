/**
 * Which results a set of inputs can reach, found by watching: every norm is evaluated once over a plan, a projection and a
 * provision that write down what is asked of them. A norm that asked for nothing that can change runs the same way whatever is
 * drawn, so its first result stands; all others are evaluated in every draw.
 */
import type { Results } from '../engine/results.ts'
import type { NormContext } from '../norms/context.ts'
import { amountOf } from '../norms/evaluate.ts'
import { orderOf } from '../norms/order.ts'
import { ruleOf } from '../norms/shapes.ts'
import type { Norm, Shape } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'

/** What the inputs touch in the plan itself. */
export type Touched = {
  readonly people: boolean
  readonly norms: ReadonlySet<string>
  /** Resources with a planned figure among the inputs. */
  readonly planned: ReadonlySet<string>
  /** Occupancy or length of stay, of a facility or of a service volume. */
  readonly volumes: boolean
}

export type Dependence = {
  readonly norms: ReadonlySet<string>
  /** Resources whose control totals may change. */
  readonly controls: ReadonlySet<string>
  /** Resources whose amounts may change: planned figures are drawn, or a method shares by what is drawn. */
  readonly resources: ReadonlySet<string>
  /** Norms that look at a part of the plan that an input changes: they need the changed plan, the others the stored one. */
  readonly readsPlan: ReadonlySet<string>
}

export const touchedBy = (inputs: readonly UncertainInput[]): Touched => ({
  people: inputs.some(({ kind }) => kind === 'population'),
  norms: new Set(inputs.flatMap((input) => (input.kind === 'norm' ? [input.norm] : []))),
  planned: new Set(inputs.flatMap((input) => (input.kind === 'planned' ? [input.resource] : []))),
  volumes: inputs.some(({ kind }) => kind === 'occupancy' || kind === 'lengthOfStay'),
})

type Reads = {
  people: boolean
  readonly plan: Set<PropertyKey>
  readonly provided: Set<string>
  readonly earlier: Set<string>
}

export function dependenceOf(results: Results, touched: Touched): Dependence {
  const { plan } = results
  const watched = orderOf(plan).map(({ norm, after }) => ({ norm, reads: readsOf(results, norm, after) }))
  const changed = changedKeys(touched)
  const readsPlan = new Set(
    watched
      .filter(({ norm, reads }) =>
        changed.some((key) => reads.plan.has(key) && !(key === 'norms' && namesOnly.has(norm.shape))),
      )
      .map(({ norm }) => norm.id),
  )
  const norms = new Set<string>([...touched.norms, ...readsPlan])
  const resources = new Set<string>([...touched.planned, ...needResources(plan, touched)])
  const controls = new Set<string>()
  const size = () => norms.size + resources.size + controls.size
  for (let before = -1; before !== size(); ) {
    before = size()
    for (const { norm, reads } of watched) {
      const reached =
        (touched.people && reads.people) ||
        [...reads.earlier].some((id) => norms.has(id)) ||
        [...reads.provided].some((id) => resources.has(id))
      if (reached) norms.add(norm.id)
    }
    for (const { control, resource, method = 'asPlanned' } of plan.allocations) {
      if (control?.by !== 'norm') continue
      // Norms for one thing contest each other: any of them may come to govern.
      const contested = plan.norms.some((n) => norms.has(n.id) && (n.id === control.norm || n.resource === resource))
      if (!contested) continue
      controls.add(resource)
      if (method !== 'asPlanned') resources.add(resource)
    }
  }
  return { norms, controls, resources, readsPlan }
}

/** Shapes that look other norms up for their names and whether they are off; what those require they ask `earlier` for. */
const namesOnly: ReadonlySet<Shape> = new Set(['formula', 'share', 'shareRange', 'shareOrFloor', 'identity'])

/** Parts of the plan that hold what is drawn. */
const changedKeys = ({ people, norms, planned, volumes }: Touched): (keyof Plan)[] => [
  ...(people ? (['population'] as const) : []),
  ...(norms.size > 0 ? (['norms'] as const) : []),
  ...(planned.size > 0 ? (['stocks'] as const) : []),
  ...(volumes ? (['services', 'facilities'] as const) : []),
]

/** 按需测算 follows people, occupancy and length of stay. */
const needResources = (plan: Plan, { people, volumes }: Touched): string[] =>
  people || volumes ? plan.allocations.flatMap((rule) => (rule.method === 'need' ? [rule.resource] : [])) : []

function readsOf(results: Results, norm: Norm, after: boolean): Reads {
  const { plan, projection, classes, provided, requirements } = results
  const reads: Reads = { people: false, plan: new Set(), provided: new Set(), earlier: new Set() }
  const asked = <A extends readonly unknown[], R>(f: (...args: A) => R) => {
    return (...args: A): R => {
      reads.people = true
      return f(...args)
    }
  }
  const context: NormContext = {
    plan: new Proxy(plan, {
      get(target, key) {
        reads.plan.add(key)
        return Reflect.get(target, key)
      },
    }),
    projection: {
      get series() {
        reads.people = true
        return projection.series
      },
      at: asked(projection.at),
      ages: asked(projection.ages),
      origin: asked(projection.origin),
    },
    classes: {
      ...classes,
      members(id) {
        reads.plan.add('facilities')
        return classes.members(id)
      },
    },
    ...(after && {
      provided: {
        facility(facility: string, resource: string, year: number) {
          reads.provided.add(resource)
          return provided.facility(facility, resource, year)
        },
        within(unit: string, classId: string | undefined, resource: string, year: number) {
          reads.provided.add(resource)
          return provided.within(unit, classId, resource, year)
        },
      },
    }),
    earlier(id, year, unit) {
      reads.earlier.add(id)
      return amountOf(
        requirements.filter((r) => r.norm === id && r.year === year),
        unit,
      )
    },
  }
  ruleOf(norm.shape).evaluate(norm, plan.targetYear, context)
  return reads
}
