import { z } from 'zod'
import { id } from '../basics.ts'
import { common, comparator, values } from './common.ts'

/** R06. left : right = 1 : r, required right = r × provided left */
export const ratio = z.strictObject({
  ...common,
  shape: z.literal('ratio'),
  comparator,
  left: id.describe('Resource on the left of the ratio'),
  values,
})
