import { z } from 'zod'
import { id } from '../basics.ts'
import { consortium } from '../consortium.ts'

/** Typed changes of 医共体; who belongs to one stands with the facilities. */
export const putConsortium = z.strictObject({
  type: z.literal('putConsortium'),
  consortium: consortium.describe('The whole record: replaces the one with its id, or is added at the end'),
})

export const removeConsortium = z.strictObject({ type: z.literal('removeConsortium'), consortium: id })
