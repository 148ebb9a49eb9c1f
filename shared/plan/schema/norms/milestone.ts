import { z } from 'zod'
import { text } from '../basics.ts'
import { common, observed, unitLabel, values } from './common.ts'

/** R16. A count, a level or a deed by a year. */
export const milestone = z.strictObject({
  ...common,
  shape: z.literal('milestone'),
  comparator: z.enum(['ge', 'eq', 'about']).describe('ge: at least'),
  unitLabel,
  values: values.describe('Number due by year; a deed is 1'),
  high: values.optional().describe('Upper end where the source gives a range'),
  target: text.optional().describe('The level or deed in words: 五级乙等, 建成'),
  observed,
})
