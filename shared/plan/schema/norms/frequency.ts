import { z } from 'zod'
import { amount, text } from '../basics.ts'
import { common, observed } from './common.ts'

/** R22. At least N events in a period. */
export const frequency = z.strictObject({
  ...common,
  shape: z.literal('frequency'),
  times: amount,
  within: z.enum(['year', 'plan']).describe('Every year, or once over the planning period'),
  event: text.optional(),
  observed: observed.describe('Events held by year'),
})
