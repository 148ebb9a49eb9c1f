import { z } from 'zod'
import { amount, id } from '../basics.ts'
import { facility, stock } from '../facility.ts'

/** Typed changes of many facilities or many of their figures at once: a paste, an import, a year’s reorganisation is one change. */
export const putFacilities = z.strictObject({
  type: z.literal('putFacilities'),
  facilities: z.array(facility).describe('Whole records: each replaces the one with its id, or is added at the end'),
})

export const removeFacilities = z.strictObject({
  type: z.literal('removeFacilities'),
  facilities: z
    .array(id)
    .describe('Its stocks and its answers in registers go with it. Refused while anything else refers to it'),
})

export const setStocks = z.strictObject({
  type: z.literal('setStocks'),
  stocks: z
    .array(stock.extend({ value: amount.nullable().describe('null takes the figure away') }))
    .describe('A figure that stays the same keeps its citation; a changed one cites what is given here, or nothing'),
})
