import type { CSSProperties, ReactNode, RefObject } from 'react'
import css from './CellEditor.module.css'

export type CellEditorProps = {
  readonly input: RefObject<HTMLInputElement | null>
  readonly gridId: string
  readonly activeId: string
  readonly label: string
  readonly help: string
  /** Grid column of the cell it covers, from 1. */
  readonly column: number
  readonly top: number
  readonly editing: boolean
  readonly readOnly: boolean
  /** Why the text or the key was refused; stands under the cell, or over it near the foot. */
  readonly reason: string | undefined
  readonly reasonAbove: boolean
  readonly isError: boolean
  readonly isText: boolean
  /** Choices under the cell, while one is typed. */
  readonly children?: ReactNode
}

/**
 * The one input of the grid. It lies over the selected cell, always focused and transparent until something is typed, so that
 * the first key of an input-method composition already lands in it. React never writes its value: a composition under way
 * survives every render.
 */
export function CellEditor({
  input,
  gridId,
  activeId,
  label,
  help,
  column,
  top,
  editing,
  readOnly,
  reason,
  reasonAbove,
  isError,
  isText,
  children,
}: CellEditorProps) {
  const place: CSSProperties = { gridColumn: column, gridRow: 1 }
  const reasonId = `${gridId}-reason`
  const helpId = `${gridId}-help`
  return (
    <div className={css.editorRow} style={{ top }}>
      <input
        ref={input}
        type="text"
        inputMode={isText ? 'text' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        className={[
          css.editor,
          editing ? css.editorOn : '',
          isText ? css.editorText : '',
          column === 1 ? css.editorHead : '',
          isError && reason !== undefined ? css.editorError : '',
        ].join(' ')}
        style={place}
        readOnly={readOnly}
        aria-label={label}
        aria-controls={gridId}
        aria-activedescendant={editing ? undefined : activeId}
        aria-invalid={isError && reason !== undefined}
        aria-describedby={reason === undefined ? helpId : reasonId}
      />
      <div
        id={reasonId}
        role="alert"
        className={[
          css.reason,
          reason === undefined ? css.reasonNone : '',
          reasonAbove ? css.reasonAbove : '',
          isError ? '' : css.reasonNote,
        ].join(' ')}
        style={{ gridColumn: `1 / ${column + 1}`, gridRow: 1 }}
      >
        {reason}
      </div>
      {children}
      <span id={helpId} hidden>
        {help}
      </span>
    </div>
  )
}
