import { z } from 'zod'
import { common, comparator, each, shareOf, values } from './common.ts'

/** R05. x against s·T, T another resource’s amount, another norm’s requirement or a given amount */
export const share = z.strictObject({
  ...common,
  shape: z.literal('share'),
  comparator,
  of: shareOf,
  each,
  values: values.describe('Share as a fraction: 0.05 is 5 %'),
})
