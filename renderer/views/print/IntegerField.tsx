import { useId, useState } from 'react'
import { type Language, message, say } from '../../../shared/text/message.ts'
import styles from './Print.module.css'

type Props = {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly language: Language
  readonly onChange: (value: number) => void
}

/** A small whole number, as typed on any keyboard: full-width digits count. What is refused stays in the field with the reason. */
export function IntegerField({ label, value, low, high, language, onChange }: Props): React.ReactElement {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const refused = draft !== null && read(draft, low, high) === undefined

  const type = (text: string): void => {
    const number = read(text, low, high)
    setDraft(number === undefined ? text : null)
    if (number !== undefined) onChange(number)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="num"
        inputMode="numeric"
        value={draft ?? String(value)}
        aria-invalid={refused}
        aria-describedby={`${id}-hint`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null)
        }}
      />
      <p id={`${id}-hint`} role="alert">
        {refused ? say(language, message('print.integerHint', { low, high })) : ''}
      </p>
    </div>
  )
}

function read(text: string, low: number, high: number): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const number = Number(plain)
  return /^\d{1,6}$/.test(plain) && number >= low && number <= high ? number : undefined
}
