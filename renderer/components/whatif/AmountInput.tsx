import { useRef, useState } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import type { Message } from '../../../shared/text/message.ts'
import { type AmountOptions, parseAmount } from '../../../shared/units/parse-number.ts'
import styles from './WhatIfBar.module.css'

type Props = {
  readonly id: string
  /** As shown while nobody types. */
  readonly shown: string
  readonly unit: string
  readonly options: AmountOptions & { readonly allowEmpty?: false }
  readonly changed: boolean
  readonly errorId: string
  /** Takes the number, or says why not. */
  readonly onAmount: (amount: number) => Result<null, Message>
  readonly onError: (error: Message | null) => void
  readonly invalid: boolean
}

/** A number as planners type it. What is typed stays until Enter, Tab or Escape; a composition is never interrupted. */
export function AmountInput({
  id,
  shown,
  unit,
  options,
  changed,
  errorId,
  onAmount,
  onError,
  invalid,
}: Props): React.ReactElement {
  const [draft, setDraft] = useState<string | null>(null)
  const composing = useRef(false)

  const finish = (): void => {
    if (draft === null || draft === shown) {
      setDraft(null)
      onError(null)
      return
    }
    const amount = parseAmount(draft, options)
    const taken = amount.ok ? onAmount(amount.value) : amount
    onError(taken.ok ? null : taken.error)
    if (taken.ok) setDraft(null)
  }
  const restore = (): void => {
    setDraft(null)
    onError(null)
  }

  return (
    <span className={styles.input} data-changed={changed} data-invalid={invalid}>
      <input
        id={id}
        className="num"
        inputMode="decimal"
        autoComplete="off"
        // As wide as its number, so that the label beside a short one has room.
        style={{ width: `calc(${Math.max(3, (draft ?? shown).length)}ch + 12px)` }}
        value={draft ?? shown}
        aria-invalid={invalid}
        {...(invalid ? { 'aria-errormessage': errorId } : {})}
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
      <em>{unit}</em>
    </span>
  )
}
