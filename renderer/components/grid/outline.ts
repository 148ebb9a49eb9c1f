/** Groups fold away the rows below them until the next row of the same or a higher level. */
import type { GridRow } from './grid-row.ts'

export function visibleRows(rows: readonly GridRow[], collapsed: ReadonlySet<string>): readonly GridRow[] {
  if (collapsed.size === 0) return rows
  const shown: GridRow[] = []
  let hiddenBelow: number | undefined
  for (const row of rows) {
    if (hiddenBelow !== undefined && row.level > hiddenBelow) continue
    hiddenBelow = undefined
    shown.push(row)
    if (row.kind === 'group' && collapsed.has(row.key)) hiddenBelow = row.level
  }
  return shown
}

/** Heads that must stay on screen when the rows before `first` are scrolled away, outermost first. */
export function stickyHeads(rows: readonly GridRow[], first: number): readonly number[] {
  const outer = headAt(rows, first, 0)
  if (outer === undefined) return []
  const inner = headAt(rows, first + 1, 1)
  return inner !== undefined && inner > outer ? [outer, inner] : [outer]
}

/** The group of this level that the row at `index` belongs to or is. */
function headAt(rows: readonly GridRow[], index: number, level: number): number | undefined {
  for (let i = Math.min(index, rows.length - 1); i >= 0; i--) {
    const row = rows[i]
    if (row === undefined || row.kind !== 'group' || row.level > level) continue
    return row.level === level ? i : undefined
  }
  return undefined
}
