import type { Cite } from '../plan/schema/basics.ts'
import type { Plan } from '../plan/schema/plan.ts'

/** 示例: a figure that the document lacks and an assumption stands in for; marked so on screen and paper. */
export const isExample = (plan: Plan, cite: Cite | undefined): boolean =>
  cite !== undefined && plan.sources.some((s) => s.id === cite.source && s.status === 'assumption')
