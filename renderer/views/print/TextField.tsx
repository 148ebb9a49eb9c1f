import { useId, useState } from 'react'
import styles from './Print.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  /** Called once, when the field is left or Enter is pressed, and only where the text is another one. */
  readonly onChange: (value: string) => void
}

/** A line of text that is an edit of the plan: Esc restores what it was. */
export function TextField({ label, value, hint, onChange }: Props): React.ReactElement {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const finish = (): void => {
    if (draft !== null && draft.trim() !== value) onChange(draft.trim())
    setDraft(null)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.text}
        value={draft ?? value}
        maxLength={500}
        {...(hint === undefined ? {} : { title: hint, 'aria-description': hint })}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') finish()
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation()
            setDraft(null)
          }
        }}
      />
    </div>
  )
}
