/** A facility’s row before sharing: what it has, what is planned, and what may not change. */
import { type Decimal, dec } from '../base/decimal.ts'
import type { AllocationRule } from '../plan/schema/allocation.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { StockIndex } from '../plan/stocks.ts'
import { type Count, count } from '../units/brand.ts'

export type Claim = {
  readonly facility: Facility
  readonly base?: Count
  readonly planned?: Count
  readonly locked: boolean
  readonly weight?: Decimal
  readonly min?: Decimal
  readonly max?: Decimal
}

/** weight: planned, or base where planned is absent (the other way round for weights: base); absent where both are. */
export function claimOf(
  facility: Facility,
  resource: string,
  stocks: StockIndex,
  weights: AllocationRule['weights'],
): Claim {
  const pair = stocks.facility(facility.id, resource)
  const limit = facility.limits?.find((l) => l.resource === resource)
  const base = pair.base === undefined ? undefined : count(pair.base.value)
  const planned = pair.planned === undefined ? undefined : count(pair.planned.value)
  const weight = weights === 'base' ? (base ?? planned) : (planned ?? base)
  return {
    facility,
    locked: limit?.lock ?? false,
    ...(base !== undefined && { base }),
    ...(planned !== undefined && { planned }),
    ...(weight !== undefined && { weight }),
    ...(limit?.min !== undefined && { min: dec(limit.min) }),
    ...(limit?.max !== undefined && { max: dec(limit.max) }),
  }
}
