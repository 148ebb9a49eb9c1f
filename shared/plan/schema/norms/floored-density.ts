import { z } from 'zod'
import { amount, levels } from '../basics.ts'
import { common, denominator, values } from './common.ts'

/** R03. n_j = max(F, ρ·P_j/k) in every unit j, F by level of the unit; the total is the sum. Always ≥. */
export const flooredDensity = z.strictObject({
  ...common,
  shape: z.literal('flooredDensity'),
  ...denominator,
  values,
  floors: z.array(z.strictObject({ level: z.enum(levels), minimum: amount })).min(1),
})
