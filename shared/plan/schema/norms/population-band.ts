import { z } from 'zod'
import { amount } from '../basics.ts'
import { common, comparator, denominator } from './common.ts'

/** R04. n_j = step(P_j): bands in rising order, the last one open. */
export const populationBand = z.strictObject({
  ...common,
  shape: z.literal('populationBand'),
  populationKind: denominator.populationKind,
  comparator,
  bands: z
    .array(
      z.strictObject({
        below: z
          .number()
          .positive()
          .max(2e9)
          .optional()
          .describe('Persons at which the next band begins; absent: open'),
        value: amount.optional().describe('Absent: the rule says nothing for places of this size'),
      }),
    )
    .min(1),
  edge: z
    .enum(['lower', 'upper'])
    .optional()
    .describe('Which band owns a population that stands exactly on an edge; upper where absent (the larger duty)'),
})
