import { z } from 'zod'
import { id } from '../basics.ts'
import { draftHead } from '../draft.ts'
import { opinion } from '../opinion.ts'

/** Typed changes of drafts and of what departments said to them. */
export const makeDraft = z.strictObject({
  type: z.literal('makeDraft'),
  draft: draftHead.describe('Keeps the plan as it is under this name; its content is taken when the change is applied'),
})
export const nameDraft = z.strictObject({
  type: z.literal('nameDraft'),
  draft: draftHead.describe('New name, stage, date and note of the draft with this id'),
})
export const removeDraft = z.strictObject({ type: z.literal('removeDraft'), draft: id })
export const putOpinion = z.strictObject({
  type: z.literal('putOpinion'),
  opinion: opinion.describe('The whole opinion: replaces the one with its id, or is added at the end'),
})
export const removeOpinion = z.strictObject({ type: z.literal('removeOpinion'), opinion: id })
