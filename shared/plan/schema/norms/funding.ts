import { z } from 'zod'
import { common, comparators, denominator, observed, unitLabel, values } from './common.ts'

/** R20. Money: c·P, or a total */
export const funding = z.strictObject({
  ...common,
  shape: z.literal('funding'),
  by: z.enum(['perHead', 'total']).describe('perHead: values in 元 per person, the requirement in 万元'),
  comparator: z.enum([...comparators, 'stable', 'rising']),
  populationKind: denominator.populationKind.optional(),
  unitLabel,
  values,
  observed,
})
