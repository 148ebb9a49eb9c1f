/**
 * One run of the engine, the page “the way of the data” as code. Pure: the same plan and changes give the same results.
 *
 *   1 apply      the changes of the run (a 方案, the what-if bar, command line overrides) to the plan
 *   2 index      which facilities a class holds in the target year, which stocks a facility has: looked up by everything below
 *   3 project    persons by unit, kind and year, because every density divides by them
 *   4 evaluate   what each norm requires, from population and institution counts alone
 *   5 allocate   control totals shared among facilities; sums are sums of rows, exactly
 *   6 assess     requirements against what the plan provides; ratios and shares of stocks become known only here
 *   7 audit      what disagrees, in the document, in this run and in the 方案 of the plan; never stops a table
 */
import { allocate } from '../allocation/allocate.ts'
import { assessNorms } from '../allocation/assess.ts'
import { providedBy } from '../allocation/provided.ts'
import { provisionOf } from '../allocation/provision.ts'
import type { Solver } from '../allocation/solver.ts'
import { audit } from '../audit/audit.ts'

import { classesIn } from '../plan/life.ts'
import type { Change } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { indexStocks } from '../plan/stocks.ts'
import { applyChanges } from '../scenario/apply.ts'
import { groundOf } from './ground.ts'
import type { Results } from './results.ts'
import { staleFindings } from './stale-findings.ts'

/**
 * Changes must have been checked (applyChanges answers a Result); one that does not apply is a programmer’s fault here. Only what is
 * to be optimised needs the solver; it travels on with the results, for runs that repeat this one.
 */
export function run(plan: Plan, changes: readonly Change[] = [], solver?: Solver): Results {
  const current = computePlan(plan, changes, solver)
  return { ...current, findings: findingsOf(plan, current, solver) }
}

/** Step 7 alone, for who has shown the results already: `current` is the plan with changes, or without. */
export function findingsOf(plan: Plan, current: Results, solver?: Solver): Results['findings'] {
  return [...audit(storedResults(plan, solver), current), ...staleFindings(plan)]
}

/** Steps 1 to 6: what the screen shows first, and what comparisons, waterfalls and goal seeking repeat. Changes must have been checked. */
export function computePlan(plan: Plan, changes: readonly Change[] = [], solver?: Solver): Results {
  if (changes.length === 0) return storedResults(plan, solver)
  const applied = applyChanges(plan, changes)
  if (!applied.ok) throw new Error(`changes do not apply: ${JSON.stringify(applied.error)}`)
  return { ...compute(applied.value.plan, solver), assumed: assumedBy(changes), stored: plan }
}

export const assumedBy = (changes: readonly Change[]): number => new Set(changes.map((c) => c.type)).size

// A plan is never changed in place, so its own results hold as long as it lives: what-ifs repeat only their half of the work.
const memory = new WeakMap<Plan, Results>()

function storedResults(plan: Plan, solver: Solver | undefined): Results {
  const known = memory.get(plan)
  if (known !== undefined && known.solver === solver) return known
  const results = compute(plan, solver)
  memory.set(plan, results)
  return results
}

function compute(plan: Plan, solver: Solver | undefined): Results {
  const classes = classesIn(plan, plan.targetYear)
  const stocks = indexStocks(plan)
  const { projection, required } = groundOf(plan, classes)
  const allocation = allocate({ plan, projection, requirements: required, classes, stocks, solver })
  const provision = provisionOf(plan, allocation, classes)
  const provided = providedBy(plan, provision, classes, stocks)
  const requirements = assessNorms(required, { plan, projection, classes, provided })
  const known = { plan, classes, stocks, projection, requirements, allocation, provision, provided }
  return {
    ...known,
    findings: [],
    assumed: 0,
    computed: (other) => storedResults(other, solver),
    ...(solver !== undefined && { solver }),
  }
}
