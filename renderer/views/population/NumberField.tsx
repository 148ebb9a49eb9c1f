import { useId, useRef, useState } from 'react'
import { type Message, message } from '../../../shared/text/message.ts'
import { type AmountOptions, parseAmount } from '../../../shared/units/parse-number.ts'
import { useSay } from '../../state/session.ts'
import css from './fields.module.css'

type Props = {
  readonly label: string
  /** Label for readers only; the place says it to the eye. */
  readonly bare?: boolean
  readonly unit?: string
  /** What stands in the field; empty where nothing is given. */
  readonly shown: string
  readonly hint?: string
  readonly options: AmountOptions
  /** A number was typed, or null where the field was emptied. Answers why it is refused. */
  readonly onNumber: (value: number | null) => Message | undefined
}

/** A number that is taken with Enter or on leaving; what cannot be taken stays with its reason under it, Esc restores. */
export function NumberField({ label, bare = false, unit, shown, hint, options, onNumber }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<Message | null>(null)
  const composing = useRef(false)

  const finish = (): void => {
    if (draft === null || draft === shown) {
      restore()
      return
    }
    const read = parseAmount(draft, { ...options, allowEmpty: true })
    const allowed = read.ok && read.value === null && !options.allowEmpty ? message('number.empty') : undefined
    const why = read.ok ? (allowed ?? onNumber(read.value)) : read.error
    if (why === undefined) restore()
    else setError(why)
  }
  const restore = (): void => {
    setDraft(null)
    setError(null)
  }

  return (
    <div className={css.field}>
      <label htmlFor={id} className={bare ? css.spoken : css.label} title={label}>
        {label}
      </label>
      <span className={css.box} data-invalid={error !== null}>
        <input
          id={id}
          className="num"
          inputMode="decimal"
          autoComplete="off"
          placeholder={hint}
          value={draft ?? shown}
          aria-invalid={error !== null}
          {...(error === null ? {} : { 'aria-errormessage': `${id}-error` })}
          {...(draft === null ? {} : { 'data-typing': '' })}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={finish}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
          onKeyDown={(event) => {
            if (composing.current || event.nativeEvent.isComposing) return
            if (event.key === 'Enter') finish()
            else if (event.key === 'Escape') restore()
          }}
        />
        {unit === undefined ? null : <em>{unit}</em>}
      </span>
      {error === null ? null : (
        <p id={`${id}-error`} role="alert" className={css.error}>
          {say(error)}
        </p>
      )}
    </div>
  )
}
