/** What is to be known of a table before it is printed: it is empty, differs from the document, rests on unchecked norms, shows dashes. */
import type { Results } from '../engine/results.ts'
import type { TableSpec } from '../plan/schema/table.ts'
import { isMissing } from '../tables/missing-cells.ts'
import type { TableModel } from '../tables/table-model.ts'
import { message } from '../text/message.ts'
import type { AnnexProblem } from './annex-problem.ts'
import { normsOf } from './table-sources.ts'

type Place = Pick<AnnexProblem, 'item' | 'block' | 'table'>

export function tableProblems(spec: TableSpec, model: TableModel, results: Results, place: Place): AnnexProblem[] {
  const { title } = model
  const problems: AnnexProblem[] = []
  const tell = (
    kind: AnnexProblem['kind'],
    severity: AnnexProblem['severity'],
    found: AnnexProblem['message'],
  ): void => {
    problems.push({ kind, severity, message: found, ...place })
  }
  if (!model.rows.some((row) => row.role !== 'total'))
    tell('empty', 'warning', message('annex.problem.empty', { title }))
  const gone = goneKeys(spec, model)
  if (gone.length > 0) tell('column', 'warning', message('annex.problem.gone', { title, list: gone.join('、') }))
  // The same note the sheet prints: the list and the paper cannot name different tables.
  if (model.notes.some(({ key }) => key === 'table.note.printed' || key === 'table.note.printedMore'))
    tell('difference', 'warning', message('annex.problem.difference', { title }))
  const unchecked = new Set(results.plan.sources.filter((s) => s.status === 'unverified').map((s) => s.id))
  const norms = normsOf(spec, results).filter((norm) => norm.cite !== undefined && unchecked.has(norm.cite.source))
  if (norms.length > 0)
    tell('unverified', 'warning', message('annex.problem.unverified', { title, count: norms.length }))
  const dashes = model.rows.reduce((sum, row) => sum + model.columns.filter((c) => isMissing(row, c)).length, 0)
  if (dashes > 0) tell('gaps', 'note', message('annex.problem.gaps', { title, count: dashes }))
  return problems
}

/** Rows and columns the view names and the table no longer has. */
function goneKeys({ view }: TableSpec, model: TableModel): string[] {
  if (view === undefined || view.turned !== undefined) return []
  const columns = new Set(model.columns.map((column) => column.key))
  const rows = new Set(model.rows.map((row) => row.key))
  const without = new Set(view.without)
  return [
    ...(view.columns ?? []).filter(({ key }) => !columns.has(key)).map(({ key, label }) => label ?? key),
    ...(view.rows ?? []).filter((key) => !rows.has(key) && !without.has(key)),
  ]
}
