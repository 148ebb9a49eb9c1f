/** Cells of tables that count in a way of their own: consortia, events, progress, drafts, methods and 方案 side by side. */
import type { TableSpec } from '../../plan/schema/table.ts'
import { message } from '../../text/message.ts'
import { explainConsortium } from './consortium.ts'
import { addedUp } from './derived.ts'
import { type Ask, explainDraftCell, explainScenarioCell } from './held-against.ts'
import { type ExplainContext, input } from './inputs.ts'
import { explainLife } from './life.ts'
import { explainMethodLine } from './method-line.ts'
import type { Parts } from './parts.ts'
import { explainProgress } from './progress.ts'
import type { Cell } from './resolve.ts'

/** undefined for a table of another kind, and for a cell without a number. */
export function explainByTable(
  context: ExplainContext,
  spec: TableSpec | undefined,
  cell: Cell,
  ask: Ask,
): Parts | undefined {
  if (spec === undefined || typeof cell.row.cells[cell.column] !== 'number') return undefined
  switch (spec.kind) {
    case 'consortia':
      return explainConsortium(context, cell)
    case 'life':
      return explainLife(context, cell)
    case 'progress':
      return explainProgress(context, cell)
    case 'population':
      return explainMethodLine(context, spec, cell)
    case 'draftComparison':
      return explainDraftCell(context, spec, cell, ask)
    case 'comparison':
      return explainScenarioCell(cell)
    case 'equipment':
    case 'own':
      return totalOf(cell)
    default:
      return undefined
  }
}

/** A total row of a table whose rows are what it sums: the rows it shows. */
function totalOf({ table, row, column }: Cell): Parts | undefined {
  if (row.role !== 'total') return undefined
  const unit = table.columns.find((c) => c.key === column)?.kind === 'count' ? table.unit : ''
  const inputs = table.rows.flatMap((r) => {
    const value = r.cells[column]
    return r.role === 'total' || r.role === 'group' || typeof value !== 'number'
      ? []
      : [input(message('trace.name.row', { name: r.label }), value, unit)]
  })
  const found = addedUp(inputs, unit)
  return Math.abs(Number(found.value) - Number(row.cells[column])) < 1e-6 ? found : undefined
}
