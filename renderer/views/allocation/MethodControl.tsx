import { useId, useState } from 'react'
import type { ClassView } from '../../../shared/engine/view.ts'
import { type Method, methods } from '../../../shared/plan/schema/allocation.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { type Language, type Message, message, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import css from './AllocationView.module.css'

type Props = {
  readonly language: Language
  readonly unit: string
  /** Classes whose facilities share a control total. */
  readonly classes: readonly ClassView[]
  /** The overlay: a method assumed there stands here too, and is changed there. */
  readonly whatIf: readonly Change[]
  readonly onCommit: (changes: readonly Change[], label: Message) => void
}

const ALL = ''

/** Method and step, of one class or of all of them at once. */
export function MethodControl({ language, unit, classes, whatIf, onCommit }: Props) {
  const hintId = useId()
  const [chosen, setChosen] = useState(ALL)
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))
  const within = classes.filter((c) => chosen === ALL || c.class === chosen)
  const name = chosen === ALL ? t('allocation.methodAll') : (within[0]?.name ?? '')
  const assumed = whatIf.find((c) => c.type === 'setMethod' && (chosen === ALL || c.class === chosen))
  const method = assumed?.type === 'setMethod' ? assumed.method : same(within.map((c) => c.method))
  const step = same(within.map((c) => c.step))

  const set = (next: { readonly method?: Method; readonly step?: number }, label: Message): void => {
    const changes = within.map((c): Change => {
      const to = next.step ?? c.step
      return {
        type: 'setMethod',
        unit: c.unit,
        class: c.class,
        resource: c.resource,
        method: next.method ?? c.method,
        step: to === 1 ? null : to,
      }
    })
    if (changes.length > 0) onCommit(changes, label)
  }

  const commitStep = (): void => {
    if (draft === undefined) return
    const parsed = parseAmount(draft, { integer: true, max: 10_000 })
    if (!parsed.ok || parsed.value < 1) {
      setRefused(parsed.ok ? message('allocation.stepRange') : parsed.error)
      return
    }
    setDraft(undefined)
    setRefused(undefined)
    if (parsed.value !== step)
      set({ step: parsed.value }, message('allocation.edit.step', { name, step: parsed.value }))
  }

  return (
    <>
      <label className={css.select}>
        <span>{t('allocation.class')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value={ALL}>{t('allocation.methodAll')}</option>
          {classes.map((c) => (
            <option key={c.class} value={c.class}>
              {c.name}
            </option>
          ))}
        </select>
      </label>
      <label
        className={css.select}
        data-assumed={assumed !== undefined}
        {...(assumed === undefined ? {} : { title: t('allocation.methodAssumedHint') })}
      >
        <span>{t('allocation.method')}</span>
        {assumed !== undefined && <em className={css.assumed}>{t('allocation.methodAssumed')}</em>}
        <select
          disabled={assumed !== undefined}
          {...(assumed === undefined ? {} : { 'aria-describedby': hintId })}
          aria-label={t('allocation.methodOf', { name })}
          value={method ?? ALL}
          onChange={(event) => {
            const to = methods.find((candidate) => candidate === event.target.value)
            if (to !== undefined)
              set({ method: to }, message('allocation.edit.method', { name, method: `method.${to}` }))
          }}
        >
          {method === undefined && <option value={ALL}>…</option>}
          {methods.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(`method.${candidate}`)}
            </option>
          ))}
        </select>
        {assumed !== undefined && (
          <span id={hintId} hidden>
            {t('allocation.methodAssumedHint')}
          </span>
        )}
      </label>
      <label className={css.step}>
        <span>{t('allocation.step')}</span>
        <input
          aria-label={t('allocation.stepOf', { name, unit })}
          aria-invalid={refused !== undefined}
          inputMode="numeric"
          disabled={assumed !== undefined}
          value={draft ?? step ?? ''}
          placeholder="…"
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commitStep}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commitStep()
            if (event.key === 'Escape') {
              setDraft(undefined)
              setRefused(undefined)
            }
          }}
        />
        {refused !== undefined && (
          <span role="alert" className={css.stepReason}>
            {say(language, refused)}
          </span>
        )}
      </label>
    </>
  )
}

/** The value all share, if they do. */
function same<T>(values: readonly T[]): T | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
