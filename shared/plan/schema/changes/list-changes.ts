import { z } from 'zod'
import { id, year } from '../basics.ts'
import { unit } from '../unit.ts'

/** Typed changes of the lists that norms count over: who has a feature, and which places there are. */
export const setRegister = z.strictObject({
  type: z.literal('setRegister'),
  register: id,
  facility: id,
  year,
  has: z.boolean().nullable().describe('Yes, no, or null: not known'),
})

export const putUnit = z.strictObject({
  type: z.literal('putUnit'),
  unit: unit.describe('The whole planning unit: replaces the one with its id, or is added at the end'),
})
