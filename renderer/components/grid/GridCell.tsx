import type { ReactElement } from 'react'
import { StatusMark } from '../marks/StatusMark.tsx'
import css from './DataGrid.module.css'
import { DeviationBar } from './DeviationBar.tsx'
import own from './GridCell.module.css'
import type { CellContent } from './grid-row.ts'

export type GridCellParts = {
  /** Of the active cell alone: nothing points to another. */
  readonly id: string | undefined
  readonly column: string
  readonly index: number
  readonly content: CellContent | undefined
  readonly input: boolean
  readonly active: boolean
  readonly inRange: boolean
  readonly refused: boolean
  readonly isText: boolean
  /** Cells to the left of it are not there, so it says where it stands. */
  readonly place: 'flow' | 'first' | 'named'
}

/**
 * A cell of a row. A function, no component, and a text without an element of its own: while the table is scrolled hundreds are made in
 * every frame. Classes, not styles, for the same reason: styles of equal cells are then looked up, not worked out.
 */
export function gridCell({
  id,
  column,
  index,
  content,
  input,
  active,
  inRange,
  refused,
  isText,
  place,
}: GridCellParts): ReactElement {
  const { mark, tint, differs, bar, muted, computed, spoken, bad, text = '' } = content ?? {}
  const isPlain = mark === undefined && differs === undefined && bar === undefined && spoken === undefined
  let classes = `${css.cell} ${isText ? css.text : css.number}`
  if (!isPlain) classes += ` ${css.parts}`
  if (input) classes += ` ${css.input}`
  if (muted) classes += ` ${css.muted}`
  if (computed) classes += ` ${css.computed}`
  if (mark !== undefined) classes += ` ${own[mark]}`
  if (tint !== undefined) classes += ` ${tint === 'over' ? css.tintOver : css.tintShort}`
  if (inRange) classes += ` ${css.inRange}`
  if (active) classes += ` ${css.active}`
  if (refused || bad !== undefined) classes += ` ${css.refused}`
  if (bad !== undefined) classes += ` ${css.bad}`
  if (place === 'first') classes += ` ${css.first}`
  // In a grid a td is a gridcell, which can be selected and edited.
  const gridcell = {
    'aria-selected': inRange,
    'aria-readonly': !input,
    'aria-invalid': bad === undefined ? undefined : true,
  }
  return (
    <td
      key={column}
      id={id}
      aria-colindex={index + 1}
      style={place === 'named' ? { gridColumn: index + 1 } : undefined}
      {...gridcell}
      data-column={column}
      className={classes}
    >
      {isPlain ? (
        text
      ) : (
        <>
          {differs !== undefined && (
            <span className={own.differs} title={differs}>
              <span aria-hidden="true">≠</span>
              <span className={own.spoken}>{differs}</span>
            </span>
          )}
          {mark !== undefined && <StatusMark status={mark} />}
          {bar !== undefined ? (
            <DeviationBar share={bar} text={text} />
          ) : (
            <span className={isText ? css.label : undefined} aria-hidden={spoken === undefined ? undefined : true}>
              {text}
            </span>
          )}
          {(spoken ?? (bar === undefined ? undefined : text)) !== undefined && (
            <span className={own.spoken}>{spoken ?? text}</span>
          )}
        </>
      )}
    </td>
  )
}
