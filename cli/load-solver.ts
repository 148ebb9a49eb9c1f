import { type Solver, solverOf } from '../shared/allocation/solver.ts'
import type { Change } from '../shared/plan/schema/change.ts'
import type { Plan } from '../shared/plan/schema/plan.ts'
import { usesOptimise } from '../shared/plan/uses-optimise.ts'

let loading: Promise<Solver> | undefined

/** The solver where the plan or its changes ask for it; loading it takes longer than most commands. */
export async function loadSolver(plan: Plan, changes: readonly Change[]): Promise<Solver | undefined> {
  if (!usesOptimise(plan, changes)) return undefined
  loading ??= import('highs').then(async ({ default: load }) => solverOf(await load()))
  return loading
}
