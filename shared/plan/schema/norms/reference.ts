import { z } from 'zod'
import { text } from '../basics.ts'
import { common } from './common.ts'

/** A rule that refers to another text and gives no number of its own: kept, cited, nothing to compute. */
export const reference = z.strictObject({
  ...common,
  shape: z.literal('reference'),
  standard: text.describe('What it refers to'),
})
