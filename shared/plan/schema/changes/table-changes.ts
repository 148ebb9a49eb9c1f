import { z } from 'zod'
import { id } from '../basics.ts'
import { tableSpec } from '../table.ts'

/** Typed changes of the tables the plan prints. */
export const putTable = z.strictObject({
  type: z.literal('putTable'),
  table: tableSpec.describe('The whole table: replaces the one with its id, or is added at the end'),
})

export const removeTable = z.strictObject({ type: z.literal('removeTable'), table: id })
