/** Edits of the lists a plan keeps about itself: ranges of inputs, drafts, opinions, actual figures. */
import { err, ok } from '../base/result.ts'
import { type Plan, plan as schema } from '../plan/schema/plan.ts'
import type { Edit, Of } from './edit-types.ts'
import { putRecord, removeRecord } from './put-record.ts'

export const putUncertainty = (plan: Plan, { uncertainty }: Of<'putUncertainty'>): Edit =>
  ok(putRecord('uncertainty', plan.uncertainty, uncertainty))

export const removeUncertainty = (plan: Plan, { uncertainty: id }: Of<'removeUncertainty'>): Edit =>
  ok(removeRecord('uncertainty', plan.uncertainty, id))

export const putProgress = (plan: Plan, { progress }: Of<'putProgress'>): Edit =>
  ok(putRecord('progress', plan.progress, progress))

export const removeProgress = (plan: Plan, { progress: id }: Of<'removeProgress'>): Edit =>
  ok(removeRecord('progress', plan.progress, id))

export const putOpinion = (plan: Plan, { opinion }: Of<'putOpinion'>): Edit =>
  ok(putRecord('opinions', plan.opinions, opinion))

export const removeOpinion = (plan: Plan, { opinion: id }: Of<'removeOpinion'>): Edit =>
  ok(removeRecord('opinions', plan.opinions, id))

/** The plan as it is now, without the drafts before it: a draft in a draft would double every file. */
export function makeDraft(plan: Plan, { draft }: Of<'makeDraft'>): Edit {
  if (plan.drafts?.some(({ id }) => id === draft.id))
    return err({ field: 'draft', key: 'draft.taken', args: { id: draft.id } })
  const { drafts: _, ...content } = plan
  // Keys in the order of the file, whatever was edited when.
  return ok(putRecord('drafts', plan.drafts, { ...draft, content: schema.parse(content) }))
}

export function nameDraft(plan: Plan, { draft }: Of<'nameDraft'>): Edit {
  const known = plan.drafts?.find(({ id }) => id === draft.id)
  if (known === undefined) return err({ field: 'draft', key: 'draft.unknown', args: { id: draft.id } })
  return ok(putRecord('drafts', plan.drafts, { ...draft, content: known.content }))
}

/** What departments said to a draft, and tables that compare with it, keep it. */
export function removeDraft(plan: Plan, { draft: id }: Of<'removeDraft'>): Edit {
  const opinions = (plan.opinions ?? []).filter(({ draft }) => draft === id).length
  if (opinions > 0) return err({ field: 'draft', key: 'draft.hasOpinions', args: { id, count: opinions } })
  const table = plan.tables.find((t) => t.kind === 'draftComparison' && (t.from === id || t.to === id))
  if (table !== undefined) return err({ field: 'draft', key: 'draft.hasTable', args: { id, title: table.title } })
  return ok(removeRecord('drafts', plan.drafts, id))
}
