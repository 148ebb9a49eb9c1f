import { lifeProblems } from './check-life.ts'
import { planError } from './issue.ts'
import type { Problem } from './plan-error.ts'
import type { Plan } from './schema/plan.ts'

/** Fields that are each allowed and cannot stand together. */
export function contradictions(plan: Plan): Problem[] {
  const problems: Problem[] = []
  const conflict = (
    ...args: [path: (string | number)[], key: Parameters<typeof planError>[3], words?: Record<string, string | number>]
  ) => problems.push(() => planError(plan, args[0], 'conflict', args[1], args[2]))

  if (plan.targetYear <= plan.baseYear)
    conflict(['targetYear'], 'plan.years', { target: plan.targetYear, base: plan.baseYear })

  // Nothing can be counted per person of nobody; a place without people has no entry.
  for (const [i, seen] of plan.population.observations.entries()) {
    if (seen.persons === 0) conflict(['population', 'observations', i, 'persons'], 'plan.zeroPersons')
  }
  for (const [i, rule] of plan.population.projections.entries()) {
    for (const [j, given] of (rule.given ?? []).entries()) {
      if (given.persons === 0) conflict(['population', 'projections', i, 'given', j, 'persons'], 'plan.zeroPersons')
    }
  }
  for (const [i, stock] of plan.stocks.entries()) {
    if (stock.facility === undefined && stock.unit === undefined) conflict(['stocks', i], 'plan.holderNone')
    if (stock.facility !== undefined && stock.unit !== undefined) conflict(['stocks', i], 'plan.holderBoth')
    if (stock.class !== undefined && stock.unit === undefined && stock.facility !== undefined)
      conflict(['stocks', i], 'plan.holderClass')
  }
  for (const [i, { opens, closes, limits }] of plan.facilities.entries()) {
    if (opens !== undefined && closes !== undefined && closes < opens)
      conflict(['facilities', i, 'closes'], 'plan.opensCloses', { opens, closes })
    for (const [j, { min, max }] of (limits ?? []).entries()) {
      if (min !== undefined && max !== undefined && min > max)
        conflict(['facilities', i, 'limits', j], 'plan.lowHigh', { low: min, high: max })
    }
  }
  for (const [i, { interval }] of plan.sources.entries()) {
    if (interval !== undefined && interval.low > interval.high)
      conflict(['sources', i, 'interval'], 'plan.lowHigh', interval)
  }
  return [...problems, ...lifeProblems(plan)]
}
