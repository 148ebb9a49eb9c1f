import { z } from 'zod'
import { common, each, rangeValues, shareOf } from './common.ts'

/** R05. s₁·T ≤ x ≤ s₂·T */
export const shareRange = z.strictObject({
  ...common,
  shape: z.literal('shareRange'),
  of: shareOf,
  each,
  values: rangeValues.describe('Shares as fractions: 0.02 to 0.05'),
})
