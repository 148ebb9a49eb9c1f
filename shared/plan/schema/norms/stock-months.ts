import { z } from 'zod'
import { id, rate } from '../basics.ts'
import { common } from './common.ts'

/** R14. S ≥ m·U for every item of supplies[] */
export const stockMonths = z.strictObject({
  ...common,
  shape: z.literal('stockMonths'),
  months: rate,
  items: z.array(id).max(500).optional().describe('Entries of supplies[]; all where absent'),
})
