/**
 * The target year of one drawn plan, computed from the stored results and what the drawn inputs can reach:
 *   projection (where people are drawn) → reached norms that need no provision → allocation of reached resources
 *   → provision → all other reached norms → assessment
 * Everything is computed by the engine’s own functions, so a draw gives what a whole run of the drawn plan gives (held by a test);
 * what is not reached is taken from the stored results.
 */
import { allocate } from '../allocation/allocate.ts'
import type { Allocation, ClassTotal } from '../allocation/allocation.ts'
import { assess } from '../allocation/assess.ts'
import { controlOf, ruleFor } from '../allocation/control.ts'
import { providedBy } from '../allocation/provided.ts'
import { provisionOf } from '../allocation/provision.ts'
import type { Results } from '../engine/results.ts'
import type { NormContext } from '../norms/context.ts'
import { amountOf } from '../norms/evaluate.ts'
import { orderOf } from '../norms/order.ts'
import type { Assessment, Requirement } from '../norms/requirement.ts'
import { ruleOf } from '../norms/shapes.ts'
import { classesIn } from '../plan/life.ts'
import type { Norm } from '../plan/schema/norm.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { UncertainInput } from '../plan/schema/uncertainty.ts'
import { indexStocks } from '../plan/stocks.ts'
import { projectPopulation } from '../population/project.ts'
import { count, type Persons, perThousand } from '../units/brand.ts'
import { dependenceOf, touchedBy } from './dependence.ts'

/** Target year alone. */
export type LeanResults = {
  readonly people: Persons | undefined
  readonly totals: readonly ClassTotal[]
  /** Every entry of a norm; of none that the inputs cannot reach and that is not watched. */
  assessments(norm: string): readonly Assessment[]
}

export type LeanRunner = {
  /** Norms whose requirement or provision the inputs can reach. */
  readonly reached: ReadonlySet<string>
  run(drawn: Plan): LeanResults
}

export function leanRunner(results: Results, inputs: readonly UncertainInput[]): LeanRunner {
  const { plan, allocation } = results
  const year = plan.targetYear
  const touched = touchedBy(inputs)
  const { norms, controls, resources, readsPlan } = dependenceOf(results, touched)
  const after = new Set(orderOf(plan).flatMap((o) => (o.after ? [o.norm.id] : [])))
  const reached = new Set(plan.norms.flatMap((n) => (norms.has(n.id) || resources.has(n.resource) ? [n.id] : [])))
  const placeOf = new Map(plan.norms.map((n, i) => [n.id, i]))
  const stored = groupBy(results.requirements)
  const sharedResources = plan.resources.filter((r) => resources.has(r.id))
  const otherRows = allocation.facilities.filter((f) => f.year === year && !resources.has(f.resource))
  const otherTotals = allocation.totals.filter((t) => t.year === year && !resources.has(t.resource))
  // Norms that decide what is shared out, with all that may contest them.
  const named = new Set(plan.allocations.flatMap((a) => (a.control?.by === 'norm' ? [a.control.norm] : [])))
  const rules = new Map(
    plan.classes.flatMap((c) => plan.resources.map((r) => [`${c.id} ${r.id}`, ruleFor(plan, c.id, r.id)])),
  )
  const controlling = plan.norms.filter((n) => !after.has(n.id) && (controls.has(n.resource) || named.has(n.id)))

  return { reached, run }

  function run(drawn: Plan): LeanResults {
    const classes = drawn.facilities === plan.facilities ? results.classes : classesIn(drawn, plan.targetYear)
    const stocks = drawn.stocks === plan.stocks ? results.stocks : indexStocks(drawn)
    const projection = drawn.population === plan.population ? results.projection : projectPopulation(drawn)
    const done = new Map<string, readonly Requirement[]>()
    let context: NormContext = { plan, projection, classes, earlier }

    const normOf = (id: string): Norm | undefined => drawn.norms[placeOf.get(id) ?? -1]
    const required = (id: string, at: number): readonly Requirement[] => {
      const key = `${id} ${at}`
      const known = done.get(key)
      if (known !== undefined) return known
      const norm = norms.has(id) ? normOf(id) : undefined
      const found =
        norm === undefined
          ? (stored.get(key) ?? [])
          : ruleOf(norm.shape).evaluate(norm, at, readsPlan.has(id) ? { ...context, plan: drawn } : context)
      done.set(key, found)
      return found
    }
    function earlier(id: string, at: number, unit?: string) {
      return amountOf(required(id, at), unit)
    }

    const requirements = controlling.flatMap((n) => (n.off === true ? [] : required(n.id, year)))
    const shared: Allocation =
      sharedResources.length === 0
        ? { facilities: [], totals: [], issues: [] }
        : allocate({
            plan: { ...drawn, resources: sharedResources },
            projection,
            requirements,
            classes,
            stocks,
            solver: results.solver,
          })
    const people = projection.at(plan.region.unit, 'resident', year)
    const totals = [
      ...otherTotals.map((t) => (controls.has(t.resource) || touched.people ? refigured(t) : t)),
      ...shared.totals.filter((t) => t.year === year),
    ]
    const facilities = [...otherRows, ...shared.facilities.filter((f) => f.year === year)]
    const provided =
      sharedResources.length === 0
        ? results.provided
        : providedBy(drawn, provisionOf(drawn, { facilities, totals, issues: [] }, classes), classes, stocks)
    context = { plan, projection, classes, earlier, provided }
    return {
      people,
      totals,
      assessments(id) {
        const norm = normOf(id)
        if (norm === undefined) return []
        return required(id, year).map((r) => assess(norm, r, { plan: drawn, projection, classes, provided }))
      },
    }

    /** A total whose amounts stand, under another control total and other people. */
    function refigured({ control: _, controlNorm: __, gap: ___, perThousand: ____, ...total }: ClassTotal): ClassTotal {
      const { allocated } = total
      const control = controlOf(rules.get(`${total.class} ${total.resource}`), year, drawn, requirements)
      const density = allocated === undefined || people === undefined ? undefined : perThousand(allocated, people)
      return {
        ...total,
        ...(control !== undefined && { control: count(control.value) }),
        ...(control?.norm !== undefined && { controlNorm: control.norm }),
        ...(control !== undefined && allocated !== undefined && { gap: control.value.minus(allocated) }),
        ...(density !== undefined && { perThousand: density }),
      }
    }
  }
}

function groupBy(requirements: readonly Assessment[]): ReadonlyMap<string, readonly Requirement[]> {
  const groups = new Map<string, Requirement[]>()
  // Without what they were held against: that may be another amount in a draw.
  for (const { actual: _, gap: __, status: ___, ...r } of requirements) {
    const key = `${r.norm} ${r.year}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [r])
    else group.push(r)
  }
  return groups
}
