import type { Allocation, ClassTotal } from '../allocation/allocation.ts'
import type { Finding } from '../audit/finding.ts'
import type { Assessment } from '../norms/requirement.ts'
import type { ClassIndex } from '../plan/classes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'
import type { Language } from '../text/message.ts'

/** What tables are built from: the results of one run of the engine, and the language of their heads. */
export type TablesInput = {
  readonly plan: Plan
  readonly classes: ClassIndex
  readonly projection: Projection
  readonly requirements: readonly Assessment[]
  readonly allocation: Allocation
  readonly findings: readonly Finding[]
  /** Assumptions of the run that are not in the plan (a what-if, a 方案, overrides): kinds of changes, one method for many classes is one. */
  readonly assumed: number
  /** The 方案 the run shows, and kinds of assumptions over it. */
  readonly scenario?: { readonly name: string; readonly more: number }
  /** The plan without what the run assumes; absent where it assumes nothing. */
  readonly stored?: Plan
  /** The engine on another plan: what a table that compares drafts asks for. */
  readonly computed: (plan: Plan) => TablesInput
}

export type TableContext = TablesInput & {
  readonly language: Language
  /** What a change of a 方案 says now, by its name; undefined where the 方案 no longer has it. */
  readonly changeWords?: (scenario: string, about: string) => string | undefined
}

export const totalOf = (input: TablesInput, classId: string, resource: string, year: number): ClassTotal | undefined =>
  input.allocation.totals.find((t) => t.class === classId && t.resource === resource && t.year === year)

export const requirementOf = (input: TablesInput, norm: string, year: number): Assessment | undefined =>
  input.requirements.find((r) => r.norm === norm && r.year === year)

export const resourceOf = (plan: Plan, id: string) => plan.resources.find((r) => r.id === id)
export const classNameOf = (plan: Plan, id: string): string => plan.classes.find((c) => c.id === id)?.name ?? id
