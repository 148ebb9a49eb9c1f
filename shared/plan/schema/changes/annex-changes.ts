import { z } from 'zod'
import { annex } from '../annex.ts'
import { id } from '../basics.ts'
import { prose } from '../prose.ts'

/** Typed changes of what is printed together, and of its text. */
export const putAnnex = z.strictObject({
  type: z.literal('putAnnex'),
  annex: annex.describe('The whole annex: replaces the one with its id, or is added at the end'),
})
export const removeAnnex = z.strictObject({ type: z.literal('removeAnnex'), annex: id })
export const putProse = z.strictObject({
  type: z.literal('putProse'),
  prose: prose.describe('The whole section: replaces the one with its id, or is added at the end'),
})
export const removeProse = z.strictObject({ type: z.literal('removeProse'), prose: id })
