import { useEffect, useId, useRef, useState } from 'react'
import css from './List.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly required?: boolean
  readonly lines?: number
  /** Ready to be typed over as soon as it is there. */
  readonly atOnce?: boolean
  readonly onText: (text: string) => void
}

/** A text that is taken when one leaves it or presses Enter; Esc brings back what was there. A composition is never interrupted. */
export function TextField({
  label,
  value,
  required = false,
  lines,
  atOnce = false,
  onText,
}: Props): React.ReactElement {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const dropped = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!atOnce) return
    field.current?.focus()
    field.current?.select()
  }, [atOnce])
  const finish = (): void => {
    if (draft !== null && !dropped.current && !(required && draft.trim() === '')) onText(draft)
    dropped.current = false
    setDraft(null)
  }
  const parts = {
    id,
    value: draft ?? value,
    maxLength: 2000,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(event.currentTarget.value),
    onBlur: finish,
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && (lines === undefined || event.ctrlKey)) event.currentTarget.blur()
      else if (event.key === 'Escape') {
        dropped.current = true
        event.currentTarget.blur()
      }
    },
  }
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input ref={field} autoComplete="off" {...parts} /> : <textarea rows={lines} {...parts} />}
    </div>
  )
}
