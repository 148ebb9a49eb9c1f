/**
 * What a planned figure will change before it is entered: the sums it goes into. Only sums, because they follow from the figure
 * alone; a method may share everything anew.
 *   after = before + (typed − old); an absent figure adds nothing · over = planned − control of the whole
 */
import type { TableModel } from './table-model.ts'

type Change = { readonly before: number; readonly after: number }
export type PlannedPreview = {
  readonly class?: Change & { readonly label: string }
  readonly total?: Change
  readonly over?: Change
}

/** Undefined where the row is no facility. typed is undefined for a cleared cell. Units: those of the table. */
export function previewPlanned(
  table: TableModel,
  rowKey: string,
  typed: number | undefined,
): PlannedPreview | undefined {
  const row = table.rows.find((r) => r.key === rowKey)
  if (row?.facility === undefined) return undefined
  const old = row.cells.planned
  const change = (typed ?? 0) - (typeof old === 'number' ? old : 0)
  const from = (before: unknown): Change | undefined =>
    typeof before === 'number' ? { before, after: before + change } : undefined
  const head = table.rows.find((r) => r.role === 'class' && r.class === row.class)
  const whole = table.rows.find((r) => r.key === 'total')
  const gap = whole?.cells.gap
  const inClass = from(head?.cells.planned)
  const total = from(whole?.cells.planned)
  const over = from(typeof gap === 'number' ? 0 - gap : undefined)
  return {
    ...(head !== undefined && inClass !== undefined && { class: { ...inClass, label: head.label } }),
    ...(total !== undefined && { total }),
    ...(over !== undefined && { over }),
  }
}
