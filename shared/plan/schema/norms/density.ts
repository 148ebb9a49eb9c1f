import { z } from 'zod'
import { common, comparator, denominator, values } from './common.ts'

/** R01. ρ per k persons: n = ρ·P/k */
export const density = z.strictObject({ ...common, shape: z.literal('density'), ...denominator, comparator, values })
