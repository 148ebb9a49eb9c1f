import { useId, useState } from 'react'
import { err, type Result } from '../../../shared/base/result.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import type { AmountOptions } from '../../../shared/units/parse-number.ts'
import { useSay, useSession } from '../../state/session.ts'
import { formatDifference, formatNumber } from '../format.ts'
import { AmountInput } from './AmountInput.tsx'
import { fraction, sliderScale, valueAtPosition } from './slider-scale.ts'
import styles from './WhatIfBar.module.css'

type Props = {
  readonly label: string
  readonly unit: string
  readonly base: number
  /** The assumption; the base where there is none. */
  readonly value: number
  readonly decimals: number
  readonly step: number
  readonly options: AmountOptions & { readonly allowEmpty?: false }
  /** Nothing below it: the lower end of a range. */
  readonly least?: number
  /** What the base is, in words, instead of its number: a range. */
  readonly hint?: string
  readonly onAmount: (amount: number) => Result<null, Message>
}

/** How far a slider goes either side of the plan’s own value. */
const REACH = 0.2

/** A typed number this many times larger or smaller than the plan’s own is asked about. */
const FAR = 10

/** One assumption: a field for the exact number, a slider for its neighbourhood, and the difference in words. */
export function AmountControl({
  label,
  unit,
  base,
  value,
  decimals,
  step,
  options,
  least,
  hint,
  onAmount,
}: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  // In a 方案 it is that one’s own value; 基准 would be read as the baseline’s.
  const own = useSession((state) => state.scenario !== null)
  const [error, setError] = useState<Message | null>(null)
  const scale = sliderScale(base, value, REACH, step, least)
  const changed = value !== base
  const shown = formatNumber(value, decimals)
  const at = (amount: number): number => fraction(amount, scale)
  const [from, to] = [Math.min(at(base), at(value)), Math.max(at(base), at(value))]

  const slide = (position: number): void => {
    const taken = onAmount(valueAtPosition(position, scale))
    setError(taken.ok ? null : taken.error)
  }
  const typed = (amount: number): Result<null, Message> => {
    if (amount <= 0) return err(message('screen.whatIf.positive', { found: amount }))
    if (least !== undefined && amount < least)
      return err(message('screen.whatIf.belowRange', { found: amount, low: least }))
    const [low, high] = [base / FAR, base * FAR]
    // 45 for 45万 is a slip of the unit, not an assumption.
    if (amount < low || amount > high) {
      return err(
        message('screen.whatIf.far', { found: amount, base, low: Math.ceil(low), high: Math.floor(high), unit }),
      )
    }
    return onAmount(amount)
  }

  return (
    <div className={styles.control}>
      <div className={styles.line}>
        <label htmlFor={id}>{label}</label>
        <AmountInput
          id={id}
          shown={shown}
          unit={unit}
          options={options}
          changed={changed}
          invalid={error !== null}
          errorId={`${id}-error`}
          onAmount={typed}
          onError={setError}
        />
      </div>
      <div
        className={styles.slider}
        style={{ '--base': at(base), '--from': from, '--to': to } as React.CSSProperties}
        data-changed={changed}
      >
        <input
          type="range"
          className={styles.range}
          aria-label={say(message('screen.whatIf.slider', { name: label }))}
          aria-valuetext={`${shown} ${unit}`}
          min={scale.min}
          max={scale.max}
          step={step}
          value={value}
          onChange={(event) => slide(event.currentTarget.valueAsNumber)}
        />
      </div>
      {error === null ? (
        <div className={`${styles.note} num`}>
          <span title={hint}>
            {hint ??
              say(message(own ? 'screen.whatIf.own' : 'screen.whatIf.base', { value: formatNumber(base, decimals) }))}
          </span>
          {changed ? (
            <>
              <span>{formatDifference(value - base, decimals)}</span>
              <span>
                {say(message('screen.whatIf.percent', { percent: formatDifference(((value - base) / base) * 100, 1) }))}
              </span>
            </>
          ) : (
            <span>{say(message(hint === undefined ? 'screen.whatIf.unchanged' : 'screen.whatIf.upper'))}</span>
          )}
        </div>
      ) : (
        <div id={`${id}-error`} className={styles.error} role="alert" title={say(error)}>
          {say(error)}
        </div>
      )}
    </div>
  )
}
