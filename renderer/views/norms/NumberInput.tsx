import { useRef, useState } from 'react'
import { dec } from '../../../shared/base/decimal.ts'
import type { Result } from '../../../shared/base/result.ts'
import { ok } from '../../../shared/base/result.ts'
import type { Message } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import css from './NormFields.module.css'

type Props = {
  readonly id: string
  readonly label?: string
  readonly value: number | undefined
  readonly percent?: boolean
  readonly integer?: boolean
  readonly signed?: boolean
  readonly optional?: boolean
  readonly placeholder?: string
  readonly invalid: boolean
  readonly errorId?: string
  readonly onValue: (value: number | undefined) => void
  readonly onFail: (problem: Message | null) => void
}

/** A fraction as the planner writes it: 0.85 is 85, exactly. */
export const shownNumber = (value: number, percent = false): string =>
  (percent ? dec(value).times(100) : dec(value)).toFixed().replace('-', '−')

/** 5 and 5% are both five percent where percent is asked for. */
function read(text: string, props: Props): Result<number | null, Message> {
  const { percent = false, integer = false, signed = false, optional = false } = props
  const options = { percent, integer, allowNegative: signed, max: 1e12 }
  const parsed = optional
    ? parseAmount(text, { ...options, allowEmpty: true })
    : parseAmount(text, { ...options, allowEmpty: false })
  if (!parsed.ok || parsed.value === null || !percent || /[%％]\s*$/.test(text)) return parsed
  return ok(dec(parsed.value).div(100).toNumber())
}

/**
 * A number as planners type it. Every keystroke that can be read is taken; what cannot be read stays in the field with its reason
 * and goes nowhere. A composition is never interrupted.
 */
export function NumberInput(props: Props): React.ReactElement {
  const { id, label, value, percent = false, placeholder, invalid, errorId, onValue, onFail } = props
  const [text, setText] = useState<string | null>(null)
  const composing = useRef(false)
  const shown = value === undefined ? '' : shownNumber(value, percent)

  const take = (typed: string): void => {
    const parsed = read(typed, props)
    onFail(parsed.ok ? null : parsed.error)
    if (parsed.ok && (parsed.value ?? undefined) !== value) onValue(parsed.value ?? undefined)
  }
  return (
    <span className={css.number} data-invalid={invalid}>
      <input
        id={id}
        className="num"
        inputMode="decimal"
        autoComplete="off"
        data-typing=""
        value={text ?? shown}
        placeholder={placeholder}
        aria-invalid={invalid}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(invalid && errorId !== undefined ? { 'aria-errormessage': errorId } : {})}
        onChange={(event) => {
          const typed = event.currentTarget.value
          setText(typed)
          if (!composing.current) take(typed)
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          take(event.currentTarget.value)
        }}
        onBlur={() => {
          // Unread text stays for mending, and 0.30 as it was typed; other writings give way to the number as it is kept.
          if (text !== null && !/^\d+(\.\d+)?$/.test(text) && read(text, props).ok) setText(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === null || event.nativeEvent.isComposing) return
          event.stopPropagation()
          setText(null)
          onFail(null)
        }}
      />
      {percent ? <em>%</em> : null}
    </span>
  )
}
