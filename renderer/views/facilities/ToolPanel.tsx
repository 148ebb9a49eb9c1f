import { type ReactNode, useEffect, useRef } from 'react'
import css from './FacilitiesView.module.css'

type Props = {
  readonly label: string
  readonly children: ReactNode
  /** Which of several it is, where the stage must tell them apart. */
  readonly name?: string
  readonly onClose: () => void
}

/** A small panel under the toolbar; Esc closes it. Its first field has the focus when it opens. */
export function ToolPanel({ label, children, name, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, select, button')?.focus(), [])
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      data-panel={name}
      className={css.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <h2>{label}</h2>
      {children}
    </div>
  )
}
