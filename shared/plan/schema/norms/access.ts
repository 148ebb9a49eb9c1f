import { z } from 'zod'
import { amount, id, rate } from '../basics.ts'
import { common } from './common.ts'

/** R13. Share of settlements within a distance or a time of a site; without positions the least number of sites. */
export const access = z.strictObject({
  ...common,
  shape: z.literal('access'),
  measure: z.enum(['km', 'minutes']),
  limits: z
    .array(z.strictObject({ where: z.enum(['urban', 'rural', 'all']), limit: rate, upTo: rate.optional() }))
    .min(1),
  share: z.number().min(0).max(1).optional().describe('Part of the people who must be inside; all where absent'),
  sites: z.array(id).max(50).optional().describe('Classes whose facilities are the sites'),
  siteCount: amount.optional().describe('Sites where no rows name them'),
})
