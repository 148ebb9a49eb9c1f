/** A facility’s row before sharing: what it has, what is planned, and what may not change. */
import { type Decimal, dec } from '../base/decimal.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { StockIndex } from '../plan/stocks.ts'
import type { Message } from '../text/message.ts'
import { type Count, count } from '../units/brand.ts'
import type { Ledger } from './life-ledger.ts'

export type Claim = {
  readonly facility: Facility
  readonly base?: Count
  readonly planned?: Count
  /** What incremental sharing starts from: the base, and what its life adds or takes away until the target year. */
  readonly start?: Count
  /** No more in the target year: gets nothing. */
  readonly gone?: true
  readonly locked: boolean
  readonly weight?: Decimal
  /** Why there is no weight. */
  readonly lacks?: Message
  readonly min?: Decimal
  /** Where the minimum is that of a norm per institution. */
  readonly minFrom?: 'norm'
  readonly max?: Decimal
}

/**
 * weight: planned, or what it is expected to have (its base, and what its life adds) where planned is absent; the other way round
 * for weights: base; absent where both are. One that is decided above (上级) is locked: no method moves it.
 */
export function claimOf(
  facility: Facility,
  resource: string,
  stocks: StockIndex,
  weights: AllocationRule['weights'],
  ledger?: Ledger,
): Claim {
  const pair = stocks.facility(facility.id, resource)
  const limit = facility.limits?.find((l) => l.resource === resource)
  const base = pair.base === undefined ? undefined : count(pair.base.value)
  const planned = pair.planned === undefined ? undefined : count(pair.planned.value)
  const start = ledger === undefined ? base : ledger.expected(facility.id, resource)
  const weight = weights === 'base' ? (start ?? planned) : (planned ?? start)
  return {
    facility,
    locked: facility.decidedBy !== undefined || (limit?.lock ?? false),
    ...(base !== undefined && { base }),
    ...(planned !== undefined && { planned }),
    ...(start !== undefined && { start }),
    ...(ledger?.gone(facility.id, resource) === true && { gone: true }),
    ...(weight !== undefined && { weight }),
    ...(limit?.min !== undefined && { min: dec(limit.min) }),
    ...(limit?.max !== undefined && { max: dec(limit.max) }),
  }
}
