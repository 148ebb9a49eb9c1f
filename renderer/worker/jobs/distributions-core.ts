import type { Solver } from '../../../shared/allocation/solver.ts'
import type { Result } from '../../../shared/base/result.ts'
import { type DistributionRequest, type Distributions, distributions } from '../../../shared/compare/distributions.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Message } from '../../../shared/text/message.ts'

export type DistributionsJob = DistributionRequest & { readonly plan: Plan; readonly overlay: readonly Change[] }

/** One class of the plan and its overlay, shared in several ways. */
export const shareInWays = (
  { plan, overlay, ...request }: DistributionsJob,
  solver: Solver | undefined,
): Result<Distributions, Message> => distributions(computePlan(plan, overlay, solver), request)
