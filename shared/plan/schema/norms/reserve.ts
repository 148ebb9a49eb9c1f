import { z } from 'zod'
import { common, comparator, denominator, values } from './common.ts'

/** R12. Space kept for a sector: R = ρ·P/k, free = R − existing. Guides; never exceeded in red. */
export const reserve = z.strictObject({
  ...common,
  shape: z.literal('reserve'),
  ...denominator,
  comparator: comparator.optional(),
  values,
})
