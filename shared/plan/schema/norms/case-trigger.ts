import { z } from 'zod'
import { amount, text } from '../basics.ts'
import { common } from './common.ts'

/** R19. One site in every place with at least C cases; where none reaches C, one at the place with the most. */
export const caseTrigger = z.strictObject({
  ...common,
  shape: z.literal('caseTrigger'),
  threshold: amount.describe('Cases in one place'),
  fallback: z.boolean().optional().describe('One site at the largest where none reaches the threshold'),
  cases: z
    .array(z.strictObject({ place: text, cases: amount, hasSite: z.boolean().optional() }))
    .max(20_000)
    .describe('Cases by place; empty: not known'),
})
