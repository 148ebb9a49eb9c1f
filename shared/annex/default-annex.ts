import type { AnnexSpec } from '../plan/schema/annex.ts'
import type { Plan } from '../plan/schema/plan.ts'

/** Reserved: all tables in plan order, as plans without an annex print. */
export const ALL_TABLES = 'tables'

export const defaultAnnex = (plan: Plan): AnnexSpec => ({
  id: ALL_TABLES,
  title: plan.title,
  items: plan.tables.map(({ id }) => ({ kind: 'table', table: id })),
})

/** Undefined where the plan has no annex of that id. */
export const annexOf = (plan: Plan, id: string): AnnexSpec | undefined =>
  plan.annexes?.find((annex) => annex.id === id) ?? (id === ALL_TABLES ? defaultAnnex(plan) : undefined)
