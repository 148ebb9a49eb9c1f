import { z } from 'zod'
import { common, comparators, observed, unitLabel, values } from './common.ts'

/** R15. An outcome or coverage rate against its bound: monitored, allocates nothing. */
export const indicator = z.strictObject({
  ...common,
  shape: z.literal('indicator'),
  comparator: z.enum([...comparators, 'stable', 'rising']).describe('stable 保持稳定, rising 持续增长'),
  unitLabel,
  better: z.enum(['higher', 'lower']).optional().describe('Which way is better, where the comparator does not say it'),
  values,
  observed,
})
