import { z } from 'zod'
import { common, denominator, rangeValues } from './common.ts'

/** R02. lo·P/k ≤ n ≤ hi·P/k */
export const range = z.strictObject({ ...common, shape: z.literal('range'), ...denominator, values: rangeValues })
