import { z } from 'zod'
import { figure, id, year } from '../basics.ts'
import { common, comparator, observed, unitLabel } from './common.ts'

/** R11. target = B + Δ, B·(1+g), B + r·years, or in proportion to another norm’s growth */
export const growth = z.strictObject({
  ...common,
  shape: z.literal('growth'),
  comparator,
  unitLabel,
  by: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('add'), amount: figure }),
      z.strictObject({ kind: z.literal('addRange'), low: figure, high: figure }),
      z.strictObject({ kind: z.literal('multiply'), rate: figure.describe('0.1 is +10 %, −0.1 is −10 %') }),
      z.strictObject({ kind: z.literal('perYear'), amount: figure.describe('Per year from the base year on') }),
      z.strictObject({ kind: z.literal('like'), norm: id.describe('Growth norm whose proportion it follows') }),
    ])
    .describe('How the target follows from the base'),
  baseYear: year.optional().describe('The base year of the plan where absent'),
  observed,
})
