import { z } from 'zod'
import { id } from '../basics.ts'
import { progress } from '../progress.ts'

/** Typed changes of the actual figures by year. */
export const putProgress = z.strictObject({
  type: z.literal('putProgress'),
  progress: progress.describe('The whole record: replaces the one with its id, or is added at the end'),
})
export const removeProgress = z.strictObject({ type: z.literal('removeProgress'), progress: id })
