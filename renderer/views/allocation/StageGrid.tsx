import { useMemo } from 'react'
import type { Row, TableModel } from '../../../shared/tables/table-model.ts'
import { message, planWord, say } from '../../../shared/text/message.ts'
import { DataGrid, type DataGridProps } from '../../components/grid/DataGrid.tsx'
import type { GridColumn } from '../../components/grid/grid-row.ts'
import { stageColumns, stageRows } from './stage-rows.ts'

type Props = Pick<
  DataGridProps,
  | 'language'
  | 'selected'
  | 'onSelect'
  | 'onWhy'
  | 'onUndo'
  | 'onRedo'
  | 'computing'
  | 'parse'
  | 'onEdit'
  | 'onLock'
  | 'onReport'
> & {
  readonly table: TableModel | undefined
  readonly empty: string
  /** Columns of a row that take a number; none where everything is computed or cited. */
  readonly editable?: (row: Row) => readonly string[]
  readonly lockable?: boolean
}

const nothing = (): readonly string[] => []

/** Any table of the stage but the beds: staff, equipment, special services. */
export function StageGrid({ table, empty, editable = nothing, lockable = false, ...rest }: Props) {
  const { language } = rest
  // The heads alone decide the columns: numbers that change must not repaint every row.
  const heads = JSON.stringify(table === undefined ? [] : stageColumns(table))
  const columns = useMemo(() => JSON.parse(heads) as GridColumn[], [heads])
  const rows = useMemo(
    () => (table === undefined ? { body: [], foot: [] } : stageRows(table, { language, editable, lockable })),
    [table, language, editable, lockable],
  )
  return (
    <DataGrid
      {...rest}
      label={table?.title ?? empty}
      rowHead={table?.rowHead ?? say(language, message('allocation.rowHead'))}
      {...(table?.unit && {
        rowHeadNote: say(language, message('allocation.unitNote', { unit: planWord(language, table.unit) })),
      })}
      columns={columns}
      rows={rows.body}
      foot={rows.foot}
      empty={empty}
    />
  )
}
