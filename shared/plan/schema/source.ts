import { z } from 'zod'
import { figure, id, text } from './basics.ts'

/** A document, a decision or an assumption that figures cite. A number without a source is an assumption and prints as one. */
export const source = z.strictObject({
  id,
  title: text,
  issuer: text.optional().describe('发文机关'),
  number: text.optional().describe('文号'),
  date: text.optional().describe('Date of the document, as printed'),
  place: text.optional().describe('Clause, page or line range the source as a whole points to'),
  status: z
    .enum(['official', 'secondary', 'unverified', 'assumption', 'implied'])
    .describe(
      'official: the text itself; secondary: reported elsewhere; unverified: not checked; assumption: the planner’s; implied: derived from other figures',
    ),
  interval: z
    .strictObject({ low: figure, high: figure, unit: text })
    .optional()
    .describe('For an implied figure: every value between low and high agrees with what is printed'),
  note: text.optional(),
})
export type Source = z.infer<typeof source>
