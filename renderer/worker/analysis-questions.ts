/** Questions of sensitivity, drafts and progress, and the answers as plain data. */
import { never } from '../../shared/base/never.ts'
import { comparisonPages } from '../../shared/compare/comparison-page.ts'
import type { Results } from '../../shared/engine/results.ts'
import type { TableSpec } from '../../shared/plan/schema/table.ts'
import type { UncertainInput } from '../../shared/plan/schema/uncertainty.ts'
import type { Measure } from '../../shared/progress/measure.ts'
import { type ProgressLine, progressLine } from '../../shared/progress/progress-line.ts'
import { buildOne } from '../../shared/tables/build.ts'
import type { TableModel } from '../../shared/tables/table-model.ts'
import type { Language } from '../../shared/text/message.ts'
import { type Output, type Sensitivity, sensitivity } from '../../shared/uncertainty/sensitivity.ts'

export type AnalysisQuestion =
  | { readonly type: 'sensitivity'; readonly inputs: readonly UncertainInput[]; readonly output: Output }
  /** A table that need not be among the printed ones. */
  | { readonly type: 'table'; readonly spec: TableSpec }
  | { readonly type: 'progress' }

/** How a progress line is written; its numbers stand in the line itself. */
export type ShownMeasure = Pick<Measure, 'label' | 'unit' | 'per' | 'percent' | 'decimals'>
export type ShownProgress = Omit<ProgressLine, 'measure'> & { readonly measure?: ShownMeasure }

export type AnalysisReply =
  | { readonly type: 'sensitivity'; readonly sensitivity: Sensitivity }
  | { readonly type: 'table'; readonly table: TableModel }
  | { readonly type: 'progress'; readonly lines: readonly ShownProgress[] }

export function analysisReply(question: AnalysisQuestion, results: Results, language: Language): AnalysisReply {
  switch (question.type) {
    case 'sensitivity':
      return { type: 'sensitivity', sensitivity: sensitivity(results, question.inputs, question.output) }
    case 'table': {
      const further = comparisonPages(results.stored ?? results.plan, language, results.solver)
      return { type: 'table', table: buildOne(question.spec, results, language, further) }
    }
    case 'progress':
      return {
        type: 'progress',
        lines: (results.plan.progress ?? []).map((record) => shown(progressLine(results, record))),
      }
    default:
      return never(question)
  }
}

function shown({ measure, ...line }: ProgressLine): ShownProgress {
  if (measure === undefined) return line
  const { label, unit, per, percent, decimals } = measure
  return {
    ...line,
    measure: { label, percent, decimals, ...(unit !== undefined && { unit }), ...(per !== undefined && { per }) },
  }
}
