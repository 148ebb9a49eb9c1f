import type { Allocation } from '../allocation/allocation.ts'
import type { Assessment } from '../norms/requirement.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'

/** What the audit reads of one run of the engine. Structural, because the audit stands below the engine. */
export type AuditInput = {
  readonly plan: Plan
  readonly projection: Projection
  readonly requirements: readonly Assessment[]
  readonly allocation: Allocation
}
