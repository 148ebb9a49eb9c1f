/** What the 打印 stage asks of the engine: pages of an annex, one table with a draft view, numbers of fields, Word and Excel files. */

import type { Solver } from '../../../shared/allocation/solver.ts'
import type { Annex } from '../../../shared/annex/annex-model.ts'
import type { AnnexProblem } from '../../../shared/annex/annex-problem.ts'
import { type BuiltAnnex, buildAnnex } from '../../../shared/annex/build-annex.ts'
import { fieldValues } from '../../../shared/annex/field-value.ts'
import { type Filled, fillFields } from '../../../shared/annex/fill-fields.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { comparisonPages } from '../../../shared/compare/comparison-page.ts'
import { inScenario } from '../../../shared/engine/in-scenario.ts'
import type { Results } from '../../../shared/engine/results.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import { annexDocx } from '../../../shared/export/docx/annex-docx.ts'
import type { Picture } from '../../../shared/export/docx/chart-piece.ts'
import { type AnnexLayout, layOutAnnex } from '../../../shared/export/layout/lay-out-annex.ts'
import { annexXlsx } from '../../../shared/export/xlsx/annex-xlsx.ts'
import type { AnnexSpec } from '../../../shared/plan/schema/annex.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableSpec } from '../../../shared/plan/schema/table.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, type Message, message } from '../../../shared/text/message.ts'

export type AnnexChoices = {
  readonly language: Language
  readonly left: readonly number[]
  readonly notes: boolean
  readonly hiddenColumns: readonly string[]
  readonly firstPage?: number
  readonly startNumber?: number
  /** Id of the 方案 that the overlay begins with: the notes name it. */
  readonly scenario?: string
}
type Common = { readonly plan: Plan; readonly overlay: readonly Change[] }
export type AnnexJob = Common &
  (
    | { readonly kind: 'preview'; readonly spec: AnnexSpec; readonly choices: AnnexChoices }
    | { readonly kind: 'table'; readonly table: TableSpec; readonly language: Language; readonly scenario?: string }
    | { readonly kind: 'fields'; readonly texts: readonly string[]; readonly language: Language }
    | {
        readonly kind: 'office'
        readonly format: 'docx' | 'xlsx'
        readonly spec: AnnexSpec
        readonly choices: AnnexChoices
        readonly pictures?: ReadonlyMap<string, Picture>
        /** A .docx whose styles Word takes. */
        readonly template?: Uint8Array
      }
  )

export type AnnexPreview = BuiltAnnex & { readonly layout: AnnexLayout }
export type TablePreview = {
  /** Every row and column the table has. */
  readonly whole: TableModel
  readonly annex: Annex
  readonly layout: AnnexLayout
  readonly problems: readonly AnnexProblem[]
}
export type AnnexAnswer = {
  readonly preview: AnnexPreview
  readonly table: TablePreview
  readonly fields: readonly Filled[]
  readonly office: Uint8Array
}
type OnProgress = (done: number, of: number) => void

export function answerAnnexJob(
  job: AnnexJob,
  onProgress: OnProgress,
  solver?: Solver,
): Result<AnnexAnswer[AnnexJob['kind']], Message> {
  const computed = computePlan(job.plan, job.overlay, solver)
  const id = 'choices' in job ? job.choices.scenario : job.kind === 'table' ? job.scenario : undefined
  const results = inScenario(computed, job.plan, id, job.overlay)
  switch (job.kind) {
    case 'preview':
      return ok(preview(results, job.plan, job.spec, job.choices, onProgress))
    case 'table':
      return ok(tablePreview(results, job.plan, job.table, job.language, onProgress))
    case 'fields': {
      const values = fieldValues(results, job.language)
      return ok(job.texts.map((text) => fillFields(text, values, job.language)))
    }
    case 'office': {
      const { annex } = built(results, job.plan, job.spec, job.choices)
      return job.format === 'docx'
        ? annexDocx(annex, {
            ...(job.pictures !== undefined && { pictures: job.pictures }),
            ...(job.template !== undefined && { template: job.template }),
          })
        : ok(annexXlsx(annex, results))
    }
  }
}

const built = (
  results: Results,
  stored: Plan,
  spec: AnnexSpec,
  { left, scenario: _, ...choices }: AnnexChoices,
): BuiltAnnex => buildAnnex(results, spec, { ...choices, stored, left: new Set(left) })

export function preview(
  results: Results,
  stored: Plan,
  spec: AnnexSpec,
  choices: AnnexChoices,
  onProgress: OnProgress,
): AnnexPreview {
  const made = built(results, stored, spec, choices)
  const layout = layOutAnnex(made.annex, onProgress)
  const wide = layout.places.flatMap(({ key, tooWide }): AnnexProblem[] => {
    const block = made.annex.blocks.find((entry) => entry.key === key)
    if (tooWide === undefined || block?.kind !== 'table') return []
    const { title } = block.model
    return [
      {
        kind: 'wide',
        severity: 'warning',
        block: key,
        table: block.model.id,
        message: message('annex.problem.wide', { title }),
      },
    ]
  })
  return { ...made, problems: [...made.problems, ...wide], layout }
}

/** A table as it would be printed, whether the plan has it yet or not. */
function tablePreview(
  results: Results,
  stored: Plan,
  table: TableSpec,
  language: Language,
  onProgress: OnProgress,
): TablePreview {
  const { plan } = results
  const others = plan.tables.filter(({ id }) => id !== table.id)
  const draft: Results = { ...results, plan: { ...plan, tables: [...others, table] } }
  const { view: _, ...plain } = table
  const spec: AnnexSpec = { id: 'draft', title: table.title, items: [{ kind: 'table', table: table.id }] }
  const choices: AnnexChoices = { language, left: [], notes: true, hiddenColumns: [] }
  const { annex, layout, problems } = preview(draft, stored, spec, choices, onProgress)
  return {
    whole: buildOne(plain, draft, language, comparisonPages(stored, language, draft.solver)),
    annex,
    layout,
    problems,
  }
}
