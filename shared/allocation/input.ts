import type { Decimal } from '../base/decimal.ts'
import type { Requirement } from '../norms/requirement.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { StockIndex } from '../plan/stocks.ts'
import type { Projection } from '../population/projection.ts'
import type { Claim } from './claim.ts'
import type { Share } from './methods.ts'
import type { Solver } from './solver.ts'

export type AllocateInput = {
  readonly plan: Plan
  readonly projection: Projection
  readonly requirements: readonly Requirement[]
  readonly classes: ClassIndex
  readonly stocks: StockIndex
  /** Without one, what is to be optimised is left without amounts and says so. */
  readonly solver?: Solver | undefined
}

/** One part’s facilities and what each of them got. */
export type Shared = {
  readonly rule?: AllocationRule
  readonly claims: readonly Claim[]
  readonly shares: readonly Share[]
  readonly residual?: Decimal
  /** The group whose rule shared it. */
  readonly sharedBy?: string
}
