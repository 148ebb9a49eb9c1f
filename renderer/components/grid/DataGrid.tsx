import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Message } from '../../../shared/text/message.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { CellChoices } from './CellChoices.tsx'
import { CellEditor } from './CellEditor.tsx'
import type { Block } from './clipboard.ts'
import css from './DataGrid.module.css'
import type { Edits, ParseCell, Refused } from './edits.ts'
import { showFullText } from './full-text.ts'
import edges from './GridEdges.module.css'
import { GridHead } from './GridHead.tsx'
import { cellId, GridRowView, type RowPlace } from './GridRowView.tsx'
import {
  type CellAddress,
  type CellEdit,
  type GridColumn,
  type GridRow,
  isEditable,
  rowHeadColumn,
  sameAddress,
} from './grid-row.ts'
import { areaOf, indexOf, type Selection, screenOf, startOf } from './grid-selection.ts'
import { stickyHeads, visibleRows } from './outline.ts'
import { useColumnWindow } from './use-column-window.ts'
import { useGridInput } from './use-grid-input.ts'

export const ROW_HEIGHT = 26
const HEAD_HEIGHT = 32
const HEAD_WIDTH = 200
/** A table whose cells are selected and edited; its rows, cells and heads take their roles from it. */
const gridRole = { role: 'grid', 'aria-multiselectable': true } as const

/** What the stage around a grid may ask of it. */
export type GridHandle = {
  /** Rows of the selection, from the top; groups and totals are none. */
  readonly selectedRows: () => readonly string[]
  readonly focus: () => void
}

export type DataGridProps<V = number> = {
  readonly label: string
  readonly language: Language
  readonly rowHead: string
  readonly rowHeadNote?: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Totals, always on screen. */
  readonly foot: readonly GridRow[]
  readonly parse: ParseCell<V>
  /** The cell selected elsewhere, e.g. 转到单元格. */
  readonly selected?: CellAddress | undefined
  readonly onSelect: (cell: CellAddress) => void
  /** One call is one undo step. Answers why it was refused; nothing was changed then. */
  readonly onEdit: (edits: readonly CellEdit<V>[]) => Message | undefined
  readonly onLock?: (rows: readonly string[], lock: boolean) => void
  readonly onWhy?: (cell: CellAddress) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** What a paste wrote and refused; null takes the report away. */
  readonly onReport?: (report: { readonly done: number; readonly refused: readonly Refused[] } | null) => void
  /** The text being typed, while it is typed; null when the edit ends. */
  readonly onDraft?: (draft: (CellAddress & { readonly text: string }) | null) => void
  /** Takes a pasted block over: rows on screen from the top of the selection, and columns from its left. */
  readonly onPasteBlock?: (
    block: Block,
    at: { readonly rows: readonly GridRow[]; readonly columns: readonly string[] },
  ) => void
  readonly onSort?: (column: string) => void
  readonly rowHeadSort?: GridColumn['sort']
  /** Row heads stay while the columns are scrolled sideways. */
  readonly frozen?: boolean
  /** Least width of the row heads, px. */
  readonly headWidth?: number
  readonly help?: Message
  readonly handle?: RefObject<GridHandle | null>
  readonly computing?: boolean
  readonly empty?: ReactNode
}

/** A virtualised table with one focused input for all its cells: keyboard, clipboard and input methods as in a spreadsheet. */
export function DataGrid<V = number>(props: DataGridProps<V>) {
  const {
    label,
    language,
    rowHead,
    rowHeadNote,
    columns,
    rows,
    foot,
    onSelect,
    selected,
    computing = false,
    empty,
    frozen = false,
    headWidth = HEAD_WIDTH,
  } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set())
  const [chosen, setChosen] = useState<Selection | undefined>(undefined)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [reason, setReason] = useState<{ readonly text: Message; readonly isError: boolean } | undefined>(undefined)

  const body = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed])
  const screen = useMemo(() => screenOf(body, foot, columns), [body, foot, columns])
  const selection = chosen !== undefined && screen.rowIndex.has(chosen.cursor.row) ? chosen : startOf(screen)
  const cursor = selection?.cursor
  const cursorIndex = cursor === undefined ? undefined : indexOf(screen, cursor)
  const cursorRow = cursorIndex === undefined ? undefined : screen.rows[cursorIndex.row]
  const footHeight = foot.length * ROW_HEIGHT

  const virtualizer = useVirtualizer({
    count: body.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    // The same function for the same rows: otherwise every row is measured anew at every turn of the wheel.
    getItemKey: useCallback((index: number) => body[index]?.key ?? index, [body]),
    overscan: 10,
  })

  const { from, to, moved, cut } = useColumnWindow(scroller, columns, headWidth, frozen)
  const viewHeight = virtualizer.scrollRect?.height ?? 400
  const isUsed = useRef(false)
  const select = (next: Selection): void => {
    const isFirst = !isUsed.current
    isUsed.current = true
    setChosen(next)
    setReason(undefined)
    // The first cell is only offered until the grid is used: then it is chosen like any other.
    if (isFirst || !sameAddress(next.cursor, cursor)) onSelect(next.cursor)
  }

  // A cell chosen elsewhere opens the groups around it and comes into view.
  const handled = useRef<CellAddress | undefined>(undefined)
  useEffect(() => {
    if (selected === undefined || sameAddress(selected, handled.current)) return
    handled.current = selected
    setChosen((now) =>
      now !== undefined && sameAddress(now.cursor, selected) ? now : { anchor: selected, cursor: selected },
    )
    setCollapsed((now) => (now.size === 0 ? now : opened(rows, now, selected.row)))
  }, [selected, rows])

  const scrollTop = virtualizer.scrollOffset ?? 0
  // Without groups nothing stays: looking for one would go through every row above.
  const hasGroups = useMemo(() => body.some(({ kind }) => kind === 'group'), [body])
  const sticky = !hasGroups || scrollTop <= 0 ? [] : stickyHeads(body, Math.floor(scrollTop / ROW_HEIGHT))
  const stickyTop = new Map(sticky.map((index, depth) => [index, HEAD_HEIGHT + depth * ROW_HEIGHT]))

  // The cell under the cursor is never hidden by head, sticky groups or foot.
  const cursorTop =
    cursorIndex === undefined || cursorIndex.row >= body.length ? undefined : cursorIndex.row * ROW_HEIGHT
  const cursorLevel = cursorRow?.level ?? 0
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || cursorTop === undefined || chosen === undefined) return
    const covered = cursorLevel * ROW_HEIGHT
    // As the virtualizer measured them: asking the element itself would force a layout of the whole table.
    const offset = virtualizer.scrollOffset ?? 0
    const room = (virtualizer.scrollRect?.height ?? 0) - HEAD_HEIGHT - footHeight
    if (cursorTop - covered < offset) element.scrollTop = cursorTop - covered
    else if (cursorTop + ROW_HEIGHT > offset + room) element.scrollTop = cursorTop + ROW_HEIGHT - room
  }, [cursorTop, cursorLevel, footHeight, chosen, virtualizer])
  const column = cursorIndex?.column ?? 0
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || column === 0 || !isUsed.current) return
    const left = columns.slice(0, column - 1).reduce((total, { width }) => total + width, 0)
    const right = left + (columns[column - 1]?.width ?? 0) + headWidth
    const room = virtualizer.scrollRect?.width ?? 0
    if (left < element.scrollLeft) element.scrollLeft = left
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room
  }, [column, columns, headWidth, virtualizer])

  const fold = (row: string): void => {
    const next = new Set(collapsed)
    if (!next.delete(row)) next.add(row)
    setCollapsed(next)
    if (selection !== undefined)
      select({ anchor: { row, column: rowHeadColumn }, cursor: { row, column: rowHeadColumn } })
  }

  const lockRows = (keys: readonly string[]): void => {
    const lockable = screen.rows.filter((row) => keys.includes(row.key) && row.lockable)
    if (lockable.length > 0)
      props.onLock?.(
        lockable.map((row) => row.key),
        !lockable.every((row) => row.locked),
      )
  }

  const write = (result: Edits<V>, report: boolean): boolean => {
    setRefused(result.refused)
    const why = result.edits.length > 0 ? props.onEdit(result.edits) : undefined
    setReason(why === undefined ? undefined : { text: why, isError: true })
    if (report)
      props.onReport?.(result.refused.length === 0 ? null : { done: result.edits.length, refused: result.refused })
    return why === undefined
  }

  const dismiss = (): void => {
    setRefused([])
    props.onReport?.(null)
  }

  const {
    editing,
    choices,
    chosen: choice,
    handlers,
  } = useGridInput({
    ...props,
    input,
    screen,
    selection,
    pageRows: Math.max(1, Math.floor((viewHeight - HEAD_HEIGHT - footHeight) / ROW_HEIGHT) - 1),
    select,
    isUsed,
    fold,
    lockRows,
    write,
    dismiss,
    setReason,
    isCollapsed: (row) => collapsed.has(row),
    choicesOf: (key) => columns.find((candidate) => candidate.key === key)?.choices,
    onPasteBlock:
      props.onPasteBlock === undefined
        ? undefined
        : (block, { top, left }) =>
            props.onPasteBlock?.(block, { rows: screen.rows.slice(top), columns: screen.columns.slice(left) }),
  })
  useImperativeHandle(props.handle, () => ({
    selectedRows: () => {
      if (selection === undefined) return []
      const { top, bottom } = areaOf(screen, selection)
      return screen.rows.slice(top, bottom + 1).flatMap(({ kind, key }) => (kind === 'leaf' ? [key] : []))
    },
    focus: () => input.current?.focus({ preventScroll: true }),
  }))

  const refusedHere =
    refused.find((cell) => sameAddress(cell, cursor))?.reason ??
    (cursor === undefined ? undefined : cursorRow?.cells[cursor.column]?.bad)
  const said = reason ?? (refusedHere === undefined || editing ? undefined : { text: refusedHere, isError: true })
  const area = selection === undefined ? undefined : areaOf(screen, selection)
  const refusedByRow = new Map<string, string>()
  for (const { row, column } of refused) refusedByRow.set(row, `${refusedByRow.get(row) ?? ''} ${column}`)

  const inView = virtualizer.getVirtualItems()
  const first = inView[0]?.index ?? 0
  const last = inView.at(-1)?.index ?? -1
  const shown = new Set(inView.map((item) => item.index))
  for (const index of sticky) shown.add(index)
  if (cursorTop !== undefined && cursorIndex !== undefined) shown.add(cursorIndex.row)

  const rowView = (row: GridRow, index: number, place: RowPlace, top?: number): ReactNode => (
    <GridRowView
      key={row.key}
      gridId={gridId}
      row={row}
      columns={columns}
      from={from}
      to={to}
      language={language}
      index={index}
      place={place}
      top={top}
      collapsed={collapsed.has(row.key)}
      activeColumn={cursor?.row === row.key ? cursor.column : undefined}
      rangeFrom={area !== undefined && index >= area.top && index <= area.bottom ? area.left : -1}
      rangeTo={area !== undefined && index >= area.top && index <= area.bottom ? area.right : -1}
      refused={refusedByRow.get(row.key) ?? ''}
    />
  )

  const track = {
    '--head-width': `${headWidth}px`,
    '--columns': `minmax(${headWidth}px, 1fr) ${columns.map((column) => `${column.width}px`).join(' ')}`,
    '--least-width': `${columns.reduce((total, { width }) => total + width, headWidth)}px`,
  } as CSSProperties
  const cursorColumn = columns.find(({ key }) => key === cursor?.column)
  const columnHead = cursorColumn?.head ?? rowHead
  const editorTop = HEAD_HEIGHT + (cursorTop ?? scrollTop)
  const roomBelow = viewHeight - footHeight - (editorTop - scrollTop) - ROW_HEIGHT

  return (
    <div
      className={[
        css.root,
        frozen ? `${css.frozen} ${edges.frozen}` : '',
        moved ? `${css.moved} ${edges.left}` : '',
        cut ? edges.right : '',
      ].join(' ')}
      style={track}
      onPointerOver={showFullText}
      {...handlers}
    >
      <div ref={scroller} className={[css.scroller, computing ? css.computing : ''].join(' ')}>
        <table
          id={gridId}
          {...gridRole}
          aria-label={label}
          aria-rowcount={1 + body.length + foot.length}
          aria-colcount={1 + columns.length}
          aria-busy={computing}
          className={css.grid}
          style={from === 0 ? undefined : ({ '--first-column': from + 2 } as CSSProperties)}
        >
          <GridHead
            language={language}
            rowHead={rowHead}
            rowHeadNote={rowHeadNote}
            rowHeadSort={props.rowHeadSort}
            columns={columns}
          />
          <tbody className={css.body} style={{ height: virtualizer.getTotalSize(), paddingTop: first * ROW_HEIGHT }}>
            {[...shown]
              .sort((a, b) => a - b)
              .map((index) => {
                const row = body[index]
                if (row === undefined) return null
                const under = stickyTop.get(index)
                if (under !== undefined) return rowView(row, index, index < first ? 'stickyAbove' : 'sticky', under)
                return index < first || index > last
                  ? rowView(row, index, 'away', index * ROW_HEIGHT)
                  : rowView(row, index, 'flow')
              })}
          </tbody>
          {foot.length > 0 && (
            <tfoot className={css.foot}>{foot.map((row, index) => rowView(row, body.length + index, 'foot'))}</tfoot>
          )}
        </table>
        {body.length === 0 && <div className={css.empty}>{empty}</div>}
        {cursor !== undefined && cursorRow !== undefined && cursorIndex !== undefined && (
          <CellEditor
            input={input}
            gridId={gridId}
            activeId={cellId(gridId, cursor.row, cursor.column)}
            label={say(language, message('grid.cell', { row: cursorRow.label, column: columnHead }))}
            help={say(language, props.help ?? message('grid.help'))}
            column={cursorIndex.column + 1}
            top={editorTop}
            editing={editing}
            readOnly={!isEditable(cursorRow, cursor.column)}
            reason={said === undefined ? undefined : say(language, said.text)}
            reasonAbove={roomBelow < 2 * ROW_HEIGHT}
            isError={said?.isError ?? false}
            isText={cursorIndex.column === 0 || cursorColumn?.kind === 'text'}
          >
            <CellChoices
              label={say(language, message('grid.choices'))}
              choices={choices}
              chosen={choice}
              column={cursorIndex.column + 1}
              above={roomBelow < 9 * ROW_HEIGHT}
            />
          </CellEditor>
        )}
      </div>
    </div>
  )
}

/** Takes the groups around a row out of the folded ones. */
function opened(rows: readonly GridRow[], collapsed: ReadonlySet<string>, row: string): ReadonlySet<string> {
  const next = new Set(collapsed)
  let level = Number.POSITIVE_INFINITY
  for (let i = rows.findIndex((candidate) => candidate.key === row); i >= 0; i--) {
    const candidate = rows[i]
    if (candidate === undefined || candidate.level >= level) continue
    level = candidate.level
    if (candidate.key !== row) next.delete(candidate.key)
  }
  return next
}
