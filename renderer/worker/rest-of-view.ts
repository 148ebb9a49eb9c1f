/** What is not on screen when an edit is answered: the audit, and the tables of 配置 on other tabs. Worked out piece by piece afterwards. */
import type { Solver } from '../../shared/allocation/solver.ts'
import type { Finding } from '../../shared/audit/finding.ts'
import type { Results } from '../../shared/engine/results.ts'
import { findingsOf } from '../../shared/engine/run.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { stageParts } from '../../shared/tables/stage-tables.ts'
import type { TableModel } from '../../shared/tables/table-model.ts'
import type { Language } from '../../shared/text/message.ts'

export type Rest = {
  readonly findings: readonly Finding[]
  /** Every table of the stage in its order; one that was answered before is named by its id. */
  readonly workbenches: readonly (TableModel | string)[]
}

/** One step is one table, so that a new edit waits for no more than that. */
export function* restOfView(
  plan: Plan,
  results: Results,
  language: Language,
  { answered, solver }: { readonly answered: readonly string[]; readonly solver: Solver | undefined },
): Generator<undefined, Rest> {
  const findings = findingsOf(plan, results, solver)
  yield
  const workbenches: (TableModel | string)[] = []
  for (const { id, build } of stageParts(results, language)) {
    if (answered.includes(id)) {
      workbenches.push(id)
      continue
    }
    const table = build()
    if (table !== undefined) workbenches.push(table)
    yield
  }
  return { findings, workbenches }
}
