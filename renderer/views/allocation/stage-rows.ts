/** Tables of the stage beside the beds as rows of the grid: heads fold, totals stay at the foot, numbers carry their shape. */
import type { Column, Row, TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, planWord, say } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import type { CellContent, GridColumn, GridRow } from '../../components/grid/grid-row.ts'

export type StageRows = { readonly body: readonly GridRow[]; readonly foot: readonly GridRow[] }

type Options = {
  readonly language: Language
  /** What can be typed in a row. */
  readonly editable: (row: Row) => readonly string[]
  readonly lockable: boolean
}

/** Beyond this share of the requirement a gap is tinted, as among the beds. */
const TOLERANCE = 0.1

export function stageRows(table: TableModel, { language, editable, lockable }: Options): StageRows {
  const body: GridRow[] = []
  const foot: GridRow[] = []
  let level: 0 | 1 | 2 = 0
  for (const row of table.rows) {
    const isHead = row.role === 'class' || row.role === 'group' || row.role === 'ofWhich'
    const own: 0 | 1 | 2 = row.role === 'ofWhich' ? 1 : isHead || row.role === 'total' ? 0 : level
    if (isHead) level = row.role === 'ofWhich' ? 2 : 1
    const typed = editable(row)
    const shown: GridRow = {
      key: row.key,
      label: row.label,
      kind: row.role === 'total' ? 'total' : isHead ? 'group' : 'leaf',
      level: own,
      editable: typed,
      lockable: lockable && typed.length > 0,
      locked: row.cells.locked === 1,
      cells: Object.fromEntries(
        table.columns.map((column) => [column.key, content(row, column, typed, table.unit, language)]),
      ),
    }
    if (row.role === 'total') foot.push(shown)
    else body.push(shown)
  }
  return { body, foot }
}

function content(row: Row, column: Column, typed: readonly string[], unit: string, language: Language): CellContent {
  const value = row.cells[column.key]
  if (column.key === 'gap' && typeof value === 'number') return gap(row, value, unit, language)
  if (value === undefined)
    return { text: typed.includes(column.key) ? say(language, message('grid.unlisted')) : '—', muted: true }
  if (typeof value === 'string') return { text: column.kind === 'text' ? planWord(language, value) : value, raw: value }
  const text = formatNumber(value, row.decimals?.[column.key] ?? column.decimals)
  return { text: (row.kinds?.[column.key] ?? column.kind) === 'ratio' ? `1∶${text}` : text, raw: value }
}

/** A requirement less what is planned: positive is short. */
function gap(row: Row, value: number, unit: string, language: Language): CellContent {
  const mark = value > 0 ? 'short' : value < 0 ? 'over' : 'met'
  const text = formatNumber(Math.abs(value))
  const required = row.cells.required
  const beyond = typeof required === 'number' && Math.abs(value) > TOLERANCE * required && row.role !== 'total'
  return {
    text,
    raw: value,
    mark,
    spoken: say(language, message('allocation.spoken', { status: `status.${mark}`, value: text, unit })),
    ...(beyond && mark !== 'met' && { tint: mark }),
  }
}

const widths: Readonly<Record<string, number>> = {
  scope: 168,
  base: 92,
  status: 132,
  year: 72,
  gap: 84,
  nursePerPhysician: 84,
  staffPerBed: 84,
  nursePerBed: 84,
}

export const stageColumns = (table: TableModel): GridColumn[] =>
  table.columns.map(({ key, group, label, kind }) => ({
    key,
    head: [group, label].filter(Boolean).join(' '),
    width: widths[key] ?? (kind === 'text' ? 120 : 92),
  }))
