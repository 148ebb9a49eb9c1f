import type { MeasuredRow } from './measured-table.ts'

/** The first row that no longer goes into `room` when rows are put from `from` on. A block label counts where it is higher than its rows. */
export function fitRows(rows: readonly MeasuredRow[], from: number, room: number): number {
  let done = 0
  let run = 0
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) return at
    if (at > from && !sameBlock(rows[at - 1], row)) {
      done += Math.max(run, rows[at - 1]?.block?.height ?? 0)
      run = 0
    }
    run += row.height
    if (done + Math.max(run, row.block?.height ?? 0) > room) return at
  }
  return rows.length
}

/** Heights of rows that stand together on a page: where their block label needs more than they do, the last of them gets the rest. */
export function rowHeights(rows: readonly MeasuredRow[]): number[] {
  const heights = rows.map((row) => row.height)
  for (const { from, to } of blockRuns(rows)) {
    const own = heights.slice(from, to).reduce((sum, height) => sum + height, 0)
    const missing = (rows[from]?.block?.height ?? 0) - own
    if (missing > 0) heights[to - 1] = (heights[to - 1] ?? 0) + missing
  }
  return heights
}

/** Neighbouring rows of one block: one cell beside them all. */
export function blockRuns(rows: readonly MeasuredRow[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < rows.length; ) {
    let to = from + 1
    while (to < rows.length && sameBlock(rows[from], rows[to])) to += 1
    runs.push({ from, to })
    from = to
  }
  return runs
}

/** Rows without a block each stand alone. */
const sameBlock = (a: MeasuredRow | undefined, b: MeasuredRow | undefined): boolean =>
  a?.block !== undefined && a.block.label === b?.block?.label
