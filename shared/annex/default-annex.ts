import type { AnnexSpec } from '../plan/schema/annex.ts'
import type { Plan } from '../plan/schema/plan.ts'

/** Reserved: all tables in plan order, as plans without an annex print. */
export const ALL_TABLES = 'tables'

export const defaultAnnex = (plan: Plan): AnnexSpec => ({
  id: ALL_TABLES,
  title: plan.title,
  items: plan.tables.map(({ id }) => ({ kind: 'table', table: id })),
})

/** The annex that is opened: the one chosen before, else the plan’s own first, else all tables; all tables also where `table` is in none of those. */
export function openingAnnex(plan: Plan, chosen?: string, table?: string | null): AnnexSpec {
  const own = (chosen === undefined ? undefined : annexOf(plan, chosen)) ?? plan.annexes?.[0] ?? defaultAnnex(plan)
  const listed = (spec: AnnexSpec): boolean => spec.items.some((item) => item.kind === 'table' && item.table === table)
  const wanted = table != null && plan.tables.some(({ id }) => id === table)
  return wanted && !listed(own) ? defaultAnnex(plan) : own
}

/** Undefined where the plan has no annex of that id. */
export const annexOf = (plan: Plan, id: string): AnnexSpec | undefined =>
  plan.annexes?.find((annex) => annex.id === id) ?? (id === ALL_TABLES ? defaultAnnex(plan) : undefined)
