/** 正文: paragraphs with fields, {{table!row!column}} or {{table!row!column|format}}, which show the number of that cell. */
import { z } from 'zod'
import { cite, id } from './basics.ts'

export const paragraph = z.strictObject({
  style: z.enum(['heading1', 'heading2', 'heading3', 'body']).describe('一、 （一） 1. and text'),
  text: z.string().min(1).max(8000),
  cite: cite.optional(),
})
export type Paragraph = z.infer<typeof paragraph>

export const prose = z
  .strictObject({ id, title: z.string().min(1).max(200), paragraphs: z.array(paragraph).max(500) })
  .describe('A section of the text')
export type Prose = z.infer<typeof prose>
