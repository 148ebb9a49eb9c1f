import { z } from 'zod'
import { amount, rate, text } from '../basics.ts'
import { common } from './common.ts'

/** R21. capacity = units × rate must reach demand × periods */
export const capacity = z.strictObject({
  ...common,
  shape: z.literal('capacity'),
  demand: rate.optional().describe('Demand per period; absent: not known'),
  periods: rate.describe('Periods the capacity must last or cover'),
  period: text.describe('天, 年'),
  units: amount.optional().describe('Laboratories, servers'),
  rate: rate.optional().describe('What one unit does in a period, or holds'),
})
