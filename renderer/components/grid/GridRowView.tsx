import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { memo } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './DataGrid.module.css'
import { GridCell } from './GridCell.tsx'
import { type GridColumn, type GridRow, isEditable, rowHeadColumn, sameRow } from './grid-row.ts'

export type GridRowViewProps = {
  readonly gridId: string
  readonly row: GridRow
  readonly columns: readonly GridColumn[]
  /** Columns in view, ends included; the active one is made wherever it is. */
  readonly from: number
  readonly to: number
  readonly language: Language
  /** Position among all rows, from 0; the head is counted by the grid. */
  readonly index: number
  /** Where the row stands: an offset in the body, a place under the head, or none in the foot. */
  readonly top: number | undefined
  readonly sticky: boolean
  readonly collapsed: boolean
  readonly activeColumn: string | undefined
  /** Selected columns, ends included, counted with the row head as 0; −1 for none. */
  readonly rangeFrom: number
  readonly rangeTo: number
  /** Columns whose pasted value was refused, joined by a space. */
  readonly refused: string
}

export const cellId = (gridId: string, row: string, column: string): string =>
  `${gridId}-${row}-${column}`.replace(/\s/g, '_')

/** One line of the grid. Events are handled by the grid, which finds the cell by its data attributes: a row holds no closures. */
export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const {
    gridId,
    row,
    columns,
    from,
    to,
    language,
    index,
    top,
    sticky,
    collapsed,
    activeColumn,
    rangeFrom,
    rangeTo,
    refused,
  } = props
  const current = activeColumn !== undefined
  const inRange = (column: number): boolean => column >= rangeFrom && column <= rangeTo
  const refusedColumns = refused.split(' ')
  const head = row.cells[rowHeadColumn]
  const place = top === undefined ? undefined : sticky ? { top } : { transform: `translateY(${top}px)` }
  const kind =
    row.kind === 'leaf' ? css.leaf : row.kind === 'total' ? css.total : row.level === 0 ? css.group : css.subgroup
  return (
    <tr
      aria-rowindex={index + 2}
      data-row={row.key}
      data-locked={row.locked ? '' : undefined}
      className={[
        css.row,
        kind,
        current ? css.current : '',
        top === undefined ? '' : sticky ? css.sticky : css.placed,
      ].join(' ')}
      style={place}
    >
      <th
        id={cellId(gridId, row.key, rowHeadColumn)}
        scope="row"
        aria-colindex={1}
        aria-selected={inRange(0)}
        data-column={rowHeadColumn}
        className={[
          css.cell,
          css.head,
          inRange(0) ? css.inRange : '',
          activeColumn === rowHeadColumn ? css.active : '',
          head?.bad === undefined ? '' : `${css.refused} ${css.bad}`,
          isEditable(row, rowHeadColumn) ? css.input : '',
        ].join(' ')}
        data-level={row.level}
        {...(head?.bad === undefined ? {} : { 'aria-invalid': true })}
      >
        {row.kind === 'group' && (
          <button
            type="button"
            tabIndex={-1}
            data-act="fold"
            className={css.caret}
            aria-expanded={!collapsed}
            aria-label={say(language, message(collapsed ? 'grid.unfold' : 'grid.fold', { name: row.label }))}
          >
            {collapsed ? '▸' : '▾'}
          </button>
        )}
        <span className={css.label} title={row.label}>
          {head?.text ?? row.label}
        </span>
        {row.note !== undefined && <span className={css.note}>{row.note}</span>}
        {row.lockable && (
          <button
            type="button"
            tabIndex={-1}
            data-act="lock"
            className={css.lock}
            aria-pressed={row.locked}
            title={`${say(language, message(row.locked ? 'grid.unlock' : 'grid.lock', { name: row.label }))} Ctrl+L`}
            aria-label={say(language, message(row.locked ? 'grid.unlock' : 'grid.lock', { name: row.label }))}
          >
            {row.locked ? <IconLock size={13} stroke={1.6} /> : <IconLockOpen size={13} stroke={1.6} />}
          </button>
        )}
      </th>
      {columns.map((column, c) =>
        (c < from || c > to) && activeColumn !== column.key ? null : (
          <GridCell
            key={column.key}
            id={cellId(gridId, row.key, column.key)}
            column={column.key}
            index={c + 1}
            content={row.cells[column.key]}
            input={isEditable(row, column.key) || (row.locked && row.editable.includes(column.key))}
            active={activeColumn === column.key}
            inRange={inRange(c + 1)}
            refused={refusedColumns.includes(column.key)}
            isText={column.kind === 'text'}
          />
        ),
      )}
    </tr>
  )
}, sameProps)

function sameProps(a: GridRowViewProps, b: GridRowViewProps): boolean {
  return (
    sameRow(a.row, b.row) &&
    a.columns === b.columns &&
    a.from === b.from &&
    a.to === b.to &&
    a.language === b.language &&
    a.index === b.index &&
    a.top === b.top &&
    a.sticky === b.sticky &&
    a.collapsed === b.collapsed &&
    a.activeColumn === b.activeColumn &&
    a.rangeFrom === b.rangeFrom &&
    a.rangeTo === b.rangeTo &&
    a.refused === b.refused
  )
}
