import { z } from 'zod'
import { amount } from '../basics.ts'
import { common, each, rangeValues, shareOf } from './common.ts'

/** R18. x ≥ s₁·T (up to s₂·T), or x ≥ F */
export const shareOrFloor = z.strictObject({
  ...common,
  shape: z.literal('shareOrFloor'),
  of: shareOf,
  each,
  values: rangeValues,
  floor: amount,
  reading: z
    .enum(['max', 'either'])
    .optional()
    .describe('max: both the share and the floor hold (default); either: one of them is enough'),
})
