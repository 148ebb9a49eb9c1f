import { useMemo } from 'react'
import type { Row, TableModel } from '../../../shared/tables/table-model.ts'
import { message, say } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import { DataGrid, type DataGridProps } from '../../components/grid/DataGrid.tsx'
import type { CellContent, GridColumn, GridRow } from '../../components/grid/grid-row.ts'

type Props = Pick<
  DataGridProps,
  'language' | 'selected' | 'onSelect' | 'onWhy' | 'onUndo' | 'onRedo' | 'computing' | 'parse'
> & {
  readonly table: TableModel | undefined
}

const nothing = (): undefined => undefined

/** The staff table of the plan: what the norms require. Every number is computed or cited, so none is typed in here. */
export function StaffGrid({ table, ...rest }: Props) {
  // The heads alone decide the columns: numbers that change must not repaint every row.
  const heads = JSON.stringify(
    (table?.columns ?? []).map(({ key, group, label }) => ({
      key,
      head: [group, label].filter(Boolean).join(' '),
      width: 132,
    })),
  )
  const columns = useMemo(() => JSON.parse(heads) as GridColumn[], [heads])
  const empty = say(rest.language, message('staff.none'))
  return (
    <DataGrid
      {...rest}
      label={table?.title ?? empty}
      rowHead={table?.rowHead ?? say(rest.language, message('staff.title'))}
      {...(table?.unit && { rowHeadNote: say(rest.language, message('allocation.unitNote', { unit: table.unit })) })}
      columns={columns}
      rows={table === undefined ? [] : staffRows(table)}
      foot={[]}
      onEdit={nothing}
      onLock={nothing}
      empty={empty}
    />
  )
}

function staffRows(table: TableModel): readonly GridRow[] {
  return table.rows.map((row) => ({
    key: row.key,
    label: row.label,
    kind: row.role === 'total' || row.role === 'group' ? 'group' : 'leaf',
    level: 0,
    editable: [],
    lockable: false,
    locked: false,
    cells: Object.fromEntries(table.columns.map((column) => [column.key, staffCell(row, column.key, column)])),
  }))
}

function staffCell(row: Row, key: string, { kind, decimals }: TableModel['columns'][number]): CellContent {
  const value = row.cells[key]
  if (value === undefined) return { text: '—', muted: true }
  if (typeof value === 'string') return { text: value, raw: value }
  const text = formatNumber(value, row.decimals?.[key] ?? decimals)
  return { text: (row.kinds?.[key] ?? kind) === 'ratio' ? `1∶${text}` : text, raw: value }
}
