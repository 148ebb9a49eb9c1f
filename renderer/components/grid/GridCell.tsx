import { useLayoutEffect, useRef } from 'react'
import { StatusMark } from '../marks/StatusMark.tsx'
import css from './DataGrid.module.css'
import { DeviationBar } from './DeviationBar.tsx'
import type { CellContent } from './grid-row.ts'

export type GridCellProps = {
  readonly id: string
  readonly column: string
  readonly index: number
  readonly content: CellContent | undefined
  readonly input: boolean
  readonly active: boolean
  readonly inRange: boolean
  readonly refused: boolean
}

const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

export function GridCell({ id, column, index, content, input, active, inRange, refused }: GridCellProps) {
  const cell = useRef<HTMLTableCellElement>(null)
  useFlash(cell, content?.text)
  const { mark, tint, differs, bar, muted, computed, spoken, text = '' } = content ?? {}
  // In a grid a td is a gridcell, which can be selected and edited.
  const gridcell = { 'aria-selected': inRange, 'aria-readonly': !input }
  return (
    <td
      ref={cell}
      id={id}
      aria-colindex={index + 1}
      {...gridcell}
      data-column={column}
      className={classNames(
        css.cell,
        css.number,
        input && css.input,
        muted && css.muted,
        computed && css.computed,
        mark !== undefined && css[mark],
        tint === 'over' && css.tintOver,
        tint === 'short' && css.tintShort,
        inRange && css.inRange,
        active && css.active,
        refused && css.refused,
      )}
    >
      {differs !== undefined && (
        <span className={css.differs} title={differs}>
          <span aria-hidden="true">≠</span>
          <span className={css.spoken}>{differs}</span>
        </span>
      )}
      {mark !== undefined && <StatusMark status={mark} />}
      {bar !== undefined ? (
        <DeviationBar share={bar} text={text} />
      ) : (
        <span aria-hidden={spoken === undefined ? undefined : true}>{text}</span>
      )}
      {(spoken ?? (bar === undefined ? undefined : text)) !== undefined && (
        <span className={css.spoken}>{spoken ?? text}</span>
      )}
    </td>
  )
}

/** A number that changed in place lights up and fades; nothing moves. */
function useFlash(cell: React.RefObject<HTMLElement | null>, text: string | undefined): void {
  const last = useRef(text)
  useLayoutEffect(() => {
    if (last.current === text) return
    last.current = text
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    cell.current?.animate([{ backgroundColor: 'var(--changed)' }, {}], { duration: 120, easing: 'ease-out' })
  }, [cell, text])
}
