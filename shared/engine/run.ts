/**
 * One run of the engine, the page “the way of the data” as code. Pure: the same plan and changes give the same results.
 *
 *   1 apply      the changes of the run (a 方案, the what-if bar, command line overrides) to the plan
 *   2 index      which facilities a class holds, which stocks a facility has: looked up by everything below
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
import { audit } from '../audit/audit.ts'
import { evaluateNorms } from '../norms/evaluate.ts'
import { indexClasses } from '../plan/classes.ts'
import type { Change } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { indexStocks } from '../plan/stocks.ts'
import { projectPopulation } from '../population/project.ts'
import { applyChanges } from '../scenario/apply.ts'
import type { Results } from './results.ts'
import { staleFindings } from './stale-findings.ts'

/** Changes must have been checked (applyChanges answers a Result); one that does not apply is a programmer’s fault here. */
export function run(plan: Plan, changes: readonly Change[] = []): Results {
  const stored = storedResults(plan)
  const stale = staleFindings(plan)
  if (changes.length === 0) return { ...stored, findings: [...audit(stored, stored), ...stale] }
  const applied = applyChanges(plan, changes)
  if (!applied.ok) throw new Error(`changes do not apply: ${JSON.stringify(applied.error)}`)
  const current = compute(applied.value.plan)
  return { ...current, findings: [...audit(stored, current), ...stale], assumed: assumedBy(changes) }
}

/** The same run without its audit: what comparisons, waterfalls and goal seeking repeat. Changes must have been checked. */
export function computePlan(plan: Plan, changes: readonly Change[] = []): Results {
  if (changes.length === 0) return storedResults(plan)
  const applied = applyChanges(plan, changes)
  if (!applied.ok) throw new Error(`changes do not apply: ${JSON.stringify(applied.error)}`)
  return { ...compute(applied.value.plan), assumed: assumedBy(changes) }
}

const assumedBy = (changes: readonly Change[]): number => new Set(changes.map((c) => c.type)).size

// A plan is never changed in place, so its own results hold as long as it lives: what-ifs repeat only their half of the work.
const memory = new WeakMap<Plan, Results>()

function storedResults(plan: Plan): Results {
  const known = memory.get(plan)
  if (known !== undefined) return known
  const results = compute(plan)
  memory.set(plan, results)
  return results
}

function compute(plan: Plan): Results {
  const classes = indexClasses(plan)
  const stocks = indexStocks(plan)
  const projection = projectPopulation(plan)
  const required = evaluateNorms(plan, projection, classes)
  const allocation = allocate({ plan, projection, requirements: required, classes, stocks })
  const provision = provisionOf(plan, allocation, classes)
  const provided = providedBy(plan, provision, classes, stocks)
  const requirements = assessNorms(required, { plan, projection, classes, provided })
  return {
    plan,
    classes,
    stocks,
    projection,
    requirements,
    allocation,
    provision,
    provided,
    findings: [],
    assumed: 0,
    computed: storedResults,
  }
}
