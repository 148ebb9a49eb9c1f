/** Figures as the published document prints them, and what each of them claims to be, for the audit. */
import { z } from 'zod'
import { cite, figure, id, text, year } from './basics.ts'

export const measures = z.enum([
  'count',
  'perThousand',
  'perTenThousand',
  'perHundredThousand',
  'ratio',
  'percent',
  'institutions',
])

export const printedFigure = z.strictObject({
  id,
  table: text.describe('Table id, or “text” for running text'),
  row: text,
  column: text,
  value: figure,
  decimals: z.number().int().min(0).max(6).describe('Decimals as printed: 8.28 has 2, 2.0 has 1'),
  scale: z.literal(10_000).optional().describe('Printed in 万: the figure is so many times the value'),
  measure: measures,
  year,
  resource: id.optional(),
  class: id.optional(),
  unit: id.optional().describe('Planning unit'),
  left: id.optional().describe('For a ratio: the resource on the left of 1 : r'),
  facility: id.optional(),
  sumOf: z.array(id).optional().describe('Printed figures that should add up to this one'),
  share: z
    .strictObject({ part: id, whole: id })
    .optional()
    .describe('For a percentage: the printed figures it claims to be the share of'),
  cite,
})
export type PrintedFigure = z.infer<typeof printedFigure>

export const decision = z.strictObject({
  finding: text.describe('Key of the finding'),
  answer: z.enum(['verified', 'differentBasis', 'unchanged']).describe('已核实, 口径不同, 不改; no entry: 未处理'),
  reason: text,
  author: text.optional(),
  date: text.optional(),
})
export type Decision = z.infer<typeof decision>
