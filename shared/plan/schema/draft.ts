/** Drafts: the plan as it was when it was sent out, kept inside the plan, each with everything but the other drafts. */
import { z } from 'zod'
import { id, text } from './basics.ts'

export const draftStages = ['comment', 'review', 'issued', 'other'] as const
export type DraftStage = (typeof draftStages)[number]

export const draftHead = z.strictObject({
  id,
  name: text,
  stage: z.enum(draftStages).describe('comment 征求意见稿, review 送审稿, issued 印发稿, other'),
  date: text.describe('Date as the planner writes it'),
  note: text.optional(),
})
export type DraftHead = z.infer<typeof draftHead>

export const draft = z.strictObject({
  ...draftHead.shape,
  content: z
    .record(z.string(), z.unknown())
    .describe('A plan document without drafts, of this version or an older one; read by the same gate as a file'),
})
export type Draft = z.infer<typeof draft>
