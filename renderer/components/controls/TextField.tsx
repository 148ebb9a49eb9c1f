import { useId, useRef, useState } from 'react'
import { type Message, say as sayIn } from '../../../shared/text/message.ts'
import { useSession } from '../../state/session.ts'
import styles from './TextField.module.css'

type Props = {
  readonly label: string
  /** Label for readers only; the place says it to the eye. */
  readonly bare?: boolean
  readonly shown: string
  readonly hint?: string
  readonly long?: boolean
  /** What was typed, trimmed, with Enter or on leaving. Answers why it is refused. */
  readonly onText: (text: string) => Message | undefined
}

const MOST = 2000

/** A text that is taken with Enter or on leaving; what cannot be taken stays with its reason under it, Esc restores. */
export function TextField({ label, bare = false, shown, hint, long = false, onText }: Props): React.ReactElement {
  const language = useSession((state) => state.language)
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<Message | null>(null)
  const composing = useRef(false)
  const restore = (): void => {
    setDraft(null)
    setError(null)
  }
  const finish = (): void => {
    if (draft === null || draft === shown) {
      restore()
      return
    }
    const why = onText(draft.trim())
    if (why === undefined) restore()
    else setError(why)
  }
  const parts = {
    id,
    value: draft ?? shown,
    maxLength: MOST,
    autoComplete: 'off',
    'aria-invalid': error !== null,
    ...(hint === undefined ? {} : { placeholder: hint }),
    ...(error === null ? {} : { 'aria-errormessage': `${id}-error` }),
    ...(draft === null ? {} : { 'data-typing': '' }),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => setDraft(event.currentTarget.value),
    onBlur: finish,
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: () => {
      composing.current = false
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (composing.current || event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && !long) finish()
      else if (event.key === 'Escape') restore()
    },
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={bare ? 'spoken' : styles.label}>
        {label}
      </label>
      {long ? <textarea rows={3} {...parts} /> : <input {...parts} />}
      {error === null ? null : (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {sayIn(language, error)}
        </p>
      )}
    </div>
  )
}
