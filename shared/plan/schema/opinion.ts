/** 意见: what a department said to a draft, and what became of it. */
import { z } from 'zod'
import { id, text } from './basics.ts'

export const opinionAnswers = ['adopted', 'partly', 'declined'] as const
export type OpinionAnswer = (typeof opinionAnswers)[number]

const about = text.describe(
  'What the change is about, as the program names it; it keeps its name when its value changes',
)
const words = text.describe('What it said when it was linked; printed where it is gone')
const changeLink = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('scenario'), scenario: id, about, words }),
  z.strictObject({
    of: z.literal('drafts'),
    from: id.describe('The earlier draft'),
    to: id.optional().describe('The later draft; absent: the plan itself'),
    about,
    words,
  }),
])
export type ChangeLink = z.infer<typeof changeLink>

export const opinion = z.strictObject({
  id,
  department: text.describe('部门'),
  text: text.describe('意见'),
  draft: id.optional().describe('The draft it is about'),
  answer: z.enum(opinionAnswers).optional().describe('采纳 | 部分采纳 | 未采纳; absent: not yet answered'),
  reason: text.optional().describe('理由; an opinion adopted in part or not at all needs one'),
  cells: z
    .array(z.strictObject({ table: id, row: text.optional(), column: text.optional() }))
    .max(100)
    .optional()
    .describe('Printed tables it speaks of; with row and column a cell of one, by their keys'),
  scenario: id.optional().describe('The scenario whose changes answer it'),
  changes: z
    .array(changeLink)
    .max(100)
    .optional()
    .describe('Single changes that answer it, of a scenario or between two drafts'),
})
export type Opinion = z.infer<typeof opinion>
