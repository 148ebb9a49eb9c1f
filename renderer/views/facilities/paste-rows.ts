/**
 * A pasted block as texts for facilities: laid from the selected cell on, rows below the last become new ones. A block with heads
 * names its facilities itself: each line goes to the one of its name, wherever it stands, and a new name is a new row.
 */
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import type { RowTexts } from '../../../shared/facilities/interpret.ts'
import type { Block } from '../../components/grid/clipboard.ts'
import { type GridRow, rowHeadColumn } from '../../components/grid/grid-row.ts'

export const MOST_ROWS = 200_000

export type PastePlace = {
  /** Rows on screen from the selected one on. */
  readonly rows: readonly GridRow[]
  /** Columns on screen from the selected one on. */
  readonly columns: readonly string[]
  /** Rows that a single copied cell fills. */
  readonly selected: readonly string[]
}

export function pasteRows(
  block: Block,
  place: PastePlace,
  all: readonly FacilityColumn[],
  facilities: readonly Named[] = [],
): RowTexts[] {
  const byKey = new Map(all.map((column) => [column.key, column]))
  const columnAt = (key: string | undefined): FacilityColumn | undefined =>
    key === rowHeadColumn ? all[0] : key === undefined ? undefined : byKey.get(key)
  const heads = headsOf(block, all)
  const columns = heads ?? place.columns.map(columnAt)
  const lines = heads === undefined ? block : block.slice(1)
  const cellsOf = (line: readonly string[]): RowTexts['cells'] =>
    line.flatMap((text, index) => {
      const column = columns[index]
      return column === undefined ? [] : [{ column, text }]
    })

  const [first] = block
  if (block.length === 1 && first?.length === 1 && place.selected.length > 1)
    return place.selected.map((id) => ({ id, cells: cellsOf(first) }))

  if (heads !== undefined) {
    const byName = namesOf(facilities)
    const at = heads.findIndex((column) => column === all[0])
    return lines.flatMap((line): RowTexts[] => {
      const cells = cellsOf(line)
      if (cells.every(({ text }) => text.trim() === '')) return []
      const id = byName.get(headKey(line[at] ?? ''))
      return [id === undefined ? { cells } : { id, cells }]
    })
  }

  // A pasted line stands where it is laid; a group head in between is skipped.
  const targets = place.rows.filter(({ kind }) => kind === 'leaf')
  return lines.flatMap((line, index): RowTexts[] => {
    const target = targets[index]
    const cells = cellsOf(line)
    if (target !== undefined) return [{ id: target.key, cells }]
    return cells.some(({ text }) => text.trim() !== '') ? [{ cells }] : []
  })
}

type Named = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] | undefined }

/** Ids by name and other names; a name that two have names neither. */
function namesOf(facilities: readonly Named[]): ReadonlyMap<string, string | undefined> {
  const ids = new Map<string, string | undefined>()
  for (const { id, name, aliases = [] } of facilities)
    for (const word of new Set([name, ...aliases].map(headKey))) ids.set(word, ids.has(word) ? undefined : id)
  return ids
}

/** The first line names the columns, where most of it is heads of the table and the name is among them. */
function headsOf(block: Block, all: readonly FacilityColumn[]): (FacilityColumn | undefined)[] | undefined {
  const [first] = block
  if (first === undefined || block.length < 2) return undefined
  const byHead = new Map(all.map((column) => [headKey(column.head), column]))
  const found = first.map((text) => byHead.get(headKey(text)))
  const hits = found.filter((column) => column !== undefined)
  return hits.length >= 2 && hits.length * 2 >= first.length && all[0] !== undefined && hits.includes(all[0])
    ? found
    : undefined
}

const headKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
