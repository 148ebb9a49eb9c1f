import { z } from 'zod'
import { id } from '../basics.ts'
import { common } from './common.ts'

/** R17. The requirements of several norms should add up to that of another: Σ parts = whole. */
export const identity = z.strictObject({
  ...common,
  shape: z.literal('identity'),
  parts: z.array(id).min(1).max(100).describe('Norms that are added up'),
  whole: id.optional().describe('Norm they should reach'),
})
