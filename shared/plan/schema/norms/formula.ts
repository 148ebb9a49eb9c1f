import { z } from 'zod'
import { common, comparator, unitLabel } from './common.ts'

/** For what no shape covers: an expression over population, amounts, counts and earlier norms. */
export const formula = z.strictObject({
  ...common,
  shape: z.literal('formula'),
  comparator,
  unitLabel,
  expression: z
    .string()
    .min(1)
    .max(500)
    .describe('Restricted expression; docs/FORMULAS.md lists its names and functions'),
})
