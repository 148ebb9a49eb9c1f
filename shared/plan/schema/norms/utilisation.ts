import { z } from 'zod'
import { common, comparator, unitLabel, values } from './common.ts'

/** R09. Occupancy or length of stay of a scope, and what it means: beds = D·L/(365·u) */
export const utilisation = z.strictObject({
  ...common,
  shape: z.literal('utilisation'),
  quantity: z.enum(['occupancy', 'lengthOfStay']),
  comparator,
  unitLabel,
  values: values.describe('Occupancy as a fraction, length of stay in days'),
})
