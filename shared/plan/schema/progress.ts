/** 进度: actual figures of the years between base and target, of a norm or of a class total. */
import { z } from 'zod'
import { figure, id, text, year } from './basics.ts'

export const progressSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('norm'), norm: id }).describe('What the norm counts, in its own unit'),
  z.strictObject({ kind: z.literal('total'), class: id, resource: id }).describe('A class total, in the counting unit'),
])
export type ProgressSubject = z.infer<typeof progressSubject>

export const progress = z.strictObject({
  id,
  subject: progressSubject,
  actuals: z
    .array(
      z.strictObject({
        year,
        value: figure,
        source: text.optional().describe('Where the figure comes from, in words'),
        reason: text.optional().describe('Why the path was missed'),
      }),
    )
    .max(200),
})
export type Progress = z.infer<typeof progress>
