import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { memo, type ReactNode, useRef } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './DataGrid.module.css'
import { gridCell } from './GridCell.tsx'
import { type GridColumn, type GridRow, isEditable, rowHeadColumn, sameRow } from './grid-row.ts'
import { useFlash } from './use-flash.ts'

/**
 * Rows in view follow one another, so that none needs a style of its own: browsers look the styles of equal rows up. A group head stays
 * under the column heads (from above the rows in view, without pushing them down); the row of the cursor may be anywhere.
 */
export type RowPlace = 'flow' | 'sticky' | 'stickyAbove' | 'away' | 'foot'

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
  readonly place: RowPlace
  /** Of a row that is not in the flow: its offset in the body, or its place under the head. */
  readonly top: number | undefined
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
    place,
    top,
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
  const line = useRef<HTMLTableRowElement>(null)
  useFlash(line, row)
  const isPlainHead = row.kind === 'leaf' && !row.lockable && row.note === undefined
  const text = head?.text ?? row.label
  const kind =
    row.kind === 'leaf' ? css.leaf : row.kind === 'total' ? css.total : row.level === 0 ? css.group : css.subgroup
  const cells: ReactNode[] = []
  for (const [c, column] of columns.entries()) {
    const active = activeColumn === column.key
    const inView = c >= from && c <= to
    if (!inView && !active) continue
    const isAlone = !inView || (active && c === from)
    cells.push(
      gridCell({
        id: active ? cellId(gridId, row.key, column.key) : undefined,
        column: column.key,
        index: c + 1,
        content: row.cells[column.key],
        input: isEditable(row, column.key) || (row.locked && row.editable.includes(column.key)),
        active,
        inRange: inRange(c + 1),
        refused: refused !== '' && refusedColumns.includes(column.key),
        isText: column.kind === 'text',
        place: isAlone ? 'named' : c === from && from > 0 ? 'first' : 'flow',
      }),
    )
  }
  return (
    <tr
      ref={line}
      aria-rowindex={index + 2}
      data-row={row.key}
      data-locked={row.locked ? '' : undefined}
      className={[css.row, kind, current ? css.current : '', css[place]].join(' ')}
      style={top === undefined ? undefined : { top }}
    >
      <th
        id={activeColumn === rowHeadColumn ? cellId(gridId, row.key, rowHeadColumn) : undefined}
        scope="row"
        aria-colindex={1}
        aria-selected={inRange(0)}
        data-column={rowHeadColumn}
        className={[
          css.cell,
          css.head,
          isPlainHead ? '' : css.parts,
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
        {isPlainHead ? text : <span className={css.label}>{text}</span>}
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
      {cells}
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
    a.place === b.place &&
    a.collapsed === b.collapsed &&
    a.activeColumn === b.activeColumn &&
    a.rangeFrom === b.rangeFrom &&
    a.rangeTo === b.rangeTo &&
    a.refused === b.refused
  )
}
