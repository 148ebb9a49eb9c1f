import type { Solver } from '../../shared/allocation/solver.ts'
import { ok, type Result } from '../../shared/base/result.ts'
import { comparisonPages } from '../../shared/compare/comparison-page.ts'
import { run } from '../../shared/engine/run.ts'
import { chooseColumns } from '../../shared/export/choose-columns.ts'
import { toDocx } from '../../shared/export/docx/to-docx.ts'
import type { PrintOptions } from '../../shared/export/print-options.ts'
import { toXlsx } from '../../shared/export/xlsx/to-xlsx.ts'
import type { Change } from '../../shared/plan/schema/change.ts'
import type { Plan } from '../../shared/plan/schema/plan.ts'
import { buildTables } from '../../shared/tables/build.ts'
import type { Message } from '../../shared/text/message.ts'

export type OfficeFormat = 'docx' | 'xlsx'
export type OfficeJob = {
  readonly format: OfficeFormat
  readonly plan: Plan
  readonly overlay: readonly Change[]
  /** Ids of the tables that go into the file, in the order of the plan. */
  readonly tables: readonly string[]
  readonly options: Pick<PrintOptions, 'language' | 'firstPage' | 'firstTable' | 'notes' | 'hiddenColumns'>
}

/** The file of what the plan and its overlay say now, computed anew: formulas need more than tables hold. */
export function officeFile(
  { format, plan, overlay, tables, options }: OfficeJob,
  solver?: Solver,
): Result<Uint8Array, Message> {
  const results = run(plan, overlay, solver)
  const models = buildTables(results, options.language, comparisonPages(plan, options.language, solver))
    .filter((model) => tables.includes(model.id))
    .map((model) => chooseColumns(model, options.hiddenColumns))
  return format === 'docx'
    ? toDocx(models, { ...options, title: results.plan.title })
    : ok(toXlsx(models, results, options))
}
