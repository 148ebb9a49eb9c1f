import { useState } from 'react'
import { goals } from '../../../shared/plan/schema/allocation.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import css from './Distributions.module.css'
import type { Mix } from './variant-presets.ts'

type Props = {
  readonly language: Language
  readonly unit: string
  readonly mix: Mix
  /** Whether a column weighs several wishes; the limit holds for every column that optimises. */
  readonly mixed: boolean
  readonly onMix: (mix: Mix) => void
}

/** What the columns that optimise wish for: a weight each, and how far one facility may move. */
export function MixForm({ language, unit, mix, mixed, onMix }: Props) {
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  return (
    <div className={css.mix}>
      <b>{t('distributions.wishes')}</b>
      {mixed &&
        goals.map((goal) => (
          <Amount
            key={goal}
            label={t(`goal.${goal}`)}
            value={mix[goal]}
            onAmount={(v) => onMix({ ...mix, [goal]: v ?? 0 })}
          />
        ))}
      <Amount
        label={t('distributions.maxChange')}
        value={mix.maxChange ?? undefined}
        unit={unit}
        onAmount={(maxChange) => onMix({ ...mix, maxChange })}
      />
    </div>
  )
}

type AmountProps = {
  readonly label: string
  readonly value: number | undefined
  readonly unit?: string
  readonly onAmount: (value: number | null) => void
}

/** A number that counts from Enter or Tab on: half a number must not start the solver. */
function Amount({ label, value, unit, onAmount }: AmountProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const parsed = draft === undefined ? undefined : parseAmount(draft, { allowEmpty: true, max: 1000 })
  const finish = (): void => {
    if (parsed === undefined || !parsed.ok) return
    setDraft(undefined)
    onAmount(parsed.value)
  }
  return (
    <label>
      <span>{label}</span>
      <input
        inputMode="decimal"
        aria-invalid={parsed !== undefined && !parsed.ok}
        placeholder="—"
        value={draft ?? String(value ?? '')}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
        }}
      />
      {unit !== undefined && <em>{unit}</em>}
    </label>
  )
}
