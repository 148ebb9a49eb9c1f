import { z } from 'zod'
import { allocationRule } from '../allocation.ts'
import { id } from '../basics.ts'

/** Typed changes of whole allocation rules; method and step alone have setMethod. */
export const putAllocation = z.strictObject({
  type: z.literal('putAllocation'),
  rule: allocationRule.describe(
    'The whole rule: replaces the one of its unit, class and resource, or is added at the end',
  ),
})

export const removeAllocation = z.strictObject({
  type: z.literal('removeAllocation'),
  unit: id,
  class: id,
  resource: id,
})
