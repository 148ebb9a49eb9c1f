import { z } from 'zod'
import { amount, cite, year } from '../basics.ts'
import { common, comparator } from './common.ts'

/** R17. A number handed down (下达) */
export const controlTotal = z.strictObject({
  ...common,
  shape: z.literal('controlTotal'),
  comparator,
  values: z.array(z.strictObject({ year, value: amount, cite: cite.optional() })),
})
