/** The workbench table as rows of the grid: texts, shapes, tints and what can be typed in. No number is computed here but signs and shares. */
import type { Row, TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { formatDifference, formatNumber } from '../../components/format.ts'
import type { CellContent, GridRow, Mark } from '../../components/grid/grid-row.ts'

export type RowTexts = {
  readonly language: Language
  /** Name of the resource: 床位. */
  readonly resource: string
  /** Words after the name of a class, e.g. its norm. */
  readonly classNote: (classId: string) => string | undefined
  /** Words after the name of a facility: who decides its beds. */
  readonly facilityNote: (facility: string) => string | undefined
  readonly totalNote: (row: string) => string | undefined
  /** A facility may stand below a subgroup on screen without being one of it. */
  readonly isMember: (facility: string, classId: string) => boolean
  /** The sentence of a finding that points at a cell. */
  readonly differs: (row: string, column: string) => string | undefined
}

/** A deviation beyond this many percent is no longer told in digits. */
const FAR = 999

/** Beyond this share of the requirement a gap is tinted. */
const TOLERANCE = 0.1

export function gridRows(
  table: TableModel,
  texts: RowTexts,
): { readonly body: readonly GridRow[]; readonly foot: readonly GridRow[] } {
  const body: GridRow[] = []
  const foot: GridRow[] = []
  let subgroup: string | undefined
  for (const row of table.rows) {
    if (row.role === 'total') {
      foot.push(gridRow(row, 0, 'total', table, texts))
      continue
    }
    if (row.role === 'class' || row.role === 'group') {
      subgroup = undefined
      body.push(gridRow(row, 0, 'group', table, texts))
    } else if (row.role === 'ofWhich') {
      subgroup = row.class
      body.push(gridRow(row, 1, 'group', table, texts))
    } else {
      if (subgroup !== undefined && !texts.isMember(row.facility ?? row.key, subgroup)) subgroup = undefined
      body.push(gridRow(row, subgroup === undefined ? 1 : 2, 'leaf', table, texts))
    }
  }
  return { body, foot }
}

function gridRow(row: Row, level: 0 | 1 | 2, kind: GridRow['kind'], table: TableModel, texts: RowTexts): GridRow {
  const cells: Record<string, CellContent> = {}
  for (const column of table.columns) cells[column.key] = content(row, column.key, column.decimals, table.unit, texts)
  const note =
    kind === 'total'
      ? texts.totalNote(row.key)
      : row.role === 'ofWhich'
        ? members(row, table, texts)
        : row.facility !== undefined
          ? texts.facilityNote(row.facility)
          : row.class === undefined || kind !== 'group'
            ? undefined
            : texts.classNote(row.class)
  return {
    key: row.key,
    label:
      row.key === 'control'
        ? say(texts.language, message('allocation.controlOf', { resource: texts.resource, label: row.label }))
        : row.label,
    ...(note !== undefined && { note }),
    kind,
    level,
    cells,
    editable: row.role === 'facility' ? ['planned'] : [],
    lockable: row.role === 'facility',
    locked: row.cells.locked === 1,
  }
}

function content(row: Row, column: string, decimals: number, unit: string, texts: RowTexts): CellContent {
  const { language } = texts
  const differs = texts.differs(row.key, column)
  const mark = differs === undefined ? {} : { differs }
  if (column === 'gap') return { ...gapContent(row, unit, language), ...mark }
  if (column === 'deviation') return deviationContent(row)
  const value = row.cells[column]
  if (typeof value === 'number') return { text: formatNumber(value, decimals), raw: value, ...mark }
  if (value !== undefined) return { text: value, raw: value, ...mark }
  if (row.key === 'control') return { text: '—', muted: true }
  return row.role === 'facility' && column === 'planned'
    ? { text: say(language, message('grid.unlisted')), muted: true }
    : { text: '—', muted: true, ...mark }
}

/** How far the plan is over (positive) or under its measure, and the measure. */
export function excess(row: Row): { readonly over: number; readonly against: number } | undefined {
  const { planned, gap } = row.cells
  return typeof planned === 'number' && typeof gap === 'number' ? { over: -gap, against: planned + gap } : undefined
}

function gapContent(row: Row, unit: string, language: Language): CellContent {
  const found = excess(row)
  if (found === undefined) {
    const text = say(language, message('status.unknown'))
    return row.role === 'total' && row.cells.planned === undefined
      ? { text: '—', muted: true }
      : { text, mark: 'unknown', spoken: text }
  }
  const { over, against } = found
  const mark: Mark = over > 0 ? 'over' : over < 0 ? 'short' : 'met'
  const text = formatNumber(Math.abs(over))
  const beyond = Math.abs(over) > TOLERANCE * against && row.role !== 'total'
  return {
    text,
    raw: row.cells.gap ?? -over,
    mark,
    spoken: say(language, message('allocation.spoken', { status: `status.${mark}`, value: text, unit })),
    ...(beyond && mark !== 'met' && { tint: mark === 'over' ? 'over' : 'short' }),
  }
}

function deviationContent(row: Row): CellContent {
  const percent = row.cells.deviation
  if (typeof percent !== 'number' || row.role === 'total') return { text: '' }
  const shown = percent === 0 ? '0' : percent > FAR ? `>${FAR}` : formatDifference(percent)
  return { text: `${shown}%`, raw: `${percent}%`, bar: percent / 100 }
}

function members(head: Row, table: TableModel, { language, isMember }: RowTexts): string | undefined {
  const id = head.class
  if (id === undefined) return undefined
  const count = table.rows.filter((row) => row.facility !== undefined && isMember(row.facility, id)).length
  return count === 0 ? undefined : say(language, message('allocation.facilities', { count }))
}
