import { useState } from 'react'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import css from './PanelForms.module.css'

type Props = {
  readonly language: Language
  readonly name: string
  readonly unit: string
  readonly min: number | undefined
  readonly max: number | undefined
  readonly onBounds: (min: number | null, max: number | null) => void
}

/** Lowest and highest amount a method may give the institution; an empty field is no bound. */
export function BoundsForm({ language, name, unit, min, max, onBounds }: Props) {
  const [draft, setDraft] = useState<{ readonly min?: string; readonly max?: string }>({})
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const shown = { min: draft.min ?? String(min ?? ''), max: draft.max ?? String(max ?? '') }

  const commit = (): void => {
    if (draft.min === undefined && draft.max === undefined) return
    const low = parseAmount(shown.min, { integer: true, allowEmpty: true })
    const high = parseAmount(shown.max, { integer: true, allowEmpty: true })
    if (!low.ok || !high.ok) {
      setRefused(low.ok ? (high.ok ? undefined : high.error) : low.error)
      return
    }
    if (low.value !== null && high.value !== null && low.value > high.value) {
      setRefused(message('allocation.boundOrder', { min: low.value, max: high.value }))
      return
    }
    setRefused(undefined)
    setDraft({})
    if (low.value !== (min ?? null) || high.value !== (max ?? null)) onBounds(low.value, high.value)
  }

  const field = (which: 'min' | 'max') => (
    <label>
      <span>{t(`allocation.${which}`)}</span>
      <input
        aria-label={t(`allocation.${which}Of`, { name, unit })}
        aria-invalid={refused !== undefined}
        inputMode="numeric"
        placeholder="—"
        value={shown[which]}
        onChange={(event) => setDraft({ ...draft, [which]: event.target.value })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape' && (draft.min !== undefined || draft.max !== undefined)) {
            event.stopPropagation()
            setDraft({})
            setRefused(undefined)
          }
        }}
      />
    </label>
  )

  return (
    <div className={css.bounds}>
      <span>{t('allocation.bounds')}</span>
      {field('min')}
      {field('max')}
      <em>{unit}</em>
      {refused !== undefined && <p role="alert">{say(language, refused)}</p>}
    </div>
  )
}
