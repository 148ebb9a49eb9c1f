/** Runs the stages up to the allocation and gives plain numbers. */
import { allocate } from '../../shared/allocation/allocate.ts'
import { evaluateNorms } from '../../shared/norms/evaluate.ts'
import { indexClasses } from '../../shared/plan/classes.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { indexStocks } from '../../shared/plan/stocks.ts'
import { projectPopulation } from '../../shared/population/project.ts'

export function allocatePlan(plan: Plan) {
  const classes = indexClasses(plan)
  const projection = projectPopulation(plan)
  const requirements = evaluateNorms(plan, projection, classes)
  const result = allocate({ plan, projection, requirements, classes, stocks: indexStocks(plan) })
  const target = result.facilities.filter((f) => f.year === plan.targetYear)
  return {
    ...result,
    allocated: target.map((f) => f.allocated?.toNumber()),
    total: (id: string) =>
      result.totals.find((t) => t.class === id && t.resource === 'bed' && t.year === plan.targetYear),
    kinds: result.issues.map((i) => i.kind),
  }
}
