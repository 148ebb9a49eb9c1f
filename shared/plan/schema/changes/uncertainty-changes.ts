import { z } from 'zod'
import { id } from '../basics.ts'
import { uncertainty } from '../uncertainty.ts'

/** Typed changes of the ranges that sensitivity and draws use. */
export const putUncertainty = z.strictObject({
  type: z.literal('putUncertainty'),
  uncertainty: uncertainty.describe('The whole set of ranges: replaces the one with its id, or is added'),
})
export const removeUncertainty = z.strictObject({ type: z.literal('removeUncertainty'), uncertainty: id })
