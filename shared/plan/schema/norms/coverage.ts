import { z } from 'zod'
import { id } from '../basics.ts'
import { common, comparator, values } from './common.ts'

/** R08. c ≥ ⌈s·I⌉ institutions of the register have the feature; always rounded up */
export const coverage = z.strictObject({
  ...common,
  shape: z.literal('coverage'),
  comparator,
  register: id.describe('Entry of registers[]: which institutions, and which of them have it'),
  values: values.describe('Share as a fraction: 0.75 is 75 %'),
})
