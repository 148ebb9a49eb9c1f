import { memo, useLayoutEffect, useRef } from 'react'
import { StatusMark } from '../marks/StatusMark.tsx'
import css from './DataGrid.module.css'
import { DeviationBar } from './DeviationBar.tsx'
import { type CellContent, sameCell } from './grid-row.ts'

export type GridCellProps = {
  readonly id: string
  readonly column: string
  readonly index: number
  readonly content: CellContent | undefined
  readonly input: boolean
  readonly active: boolean
  readonly inRange: boolean
  readonly refused: boolean
  readonly isText: boolean
}

const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

export const GridCell = memo(function GridCell({
  id,
  column,
  index,
  content,
  input,
  active,
  inRange,
  refused,
  isText,
}: GridCellProps) {
  const cell = useRef<HTMLTableCellElement>(null)
  useFlash(cell, content?.text)
  const { mark, tint, differs, bar, muted, computed, spoken, bad, text = '' } = content ?? {}
  // In a grid a td is a gridcell, which can be selected and edited.
  const gridcell = {
    'aria-selected': inRange,
    'aria-readonly': !input,
    ...(bad === undefined ? {} : { 'aria-invalid': true }),
  }
  return (
    <td
      ref={cell}
      id={id}
      aria-colindex={index + 1}
      // Named, because cells to the left of it may not be there.
      style={{ gridColumn: index + 1 }}
      {...gridcell}
      data-column={column}
      className={classNames(
        css.cell,
        isText ? css.text : css.number,
        input && css.input,
        muted && css.muted,
        computed && css.computed,
        mark !== undefined && css[mark],
        tint === 'over' && css.tintOver,
        tint === 'short' && css.tintShort,
        inRange && css.inRange,
        active && css.active,
        (refused || bad !== undefined) && css.refused,
        bad !== undefined && css.bad,
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
        <span
          className={isText ? css.label : undefined}
          aria-hidden={spoken === undefined ? undefined : true}
          {...(isText && { title: text })}
        >
          {text}
        </span>
      )}
      {(spoken ?? (bar === undefined ? undefined : text)) !== undefined && (
        <span className={css.spoken}>{spoken ?? text}</span>
      )}
    </td>
  )
}, sameCellProps)

function sameCellProps(a: GridCellProps, b: GridCellProps): boolean {
  const { content: before, ...rest } = a
  return (
    sameCell(before, b.content) && Object.entries(rest).every(([key, value]) => b[key as keyof GridCellProps] === value)
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
