import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Resource } from '../../../shared/plan/schema/class.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Message, message, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { AskPopulation } from './AskPopulation.tsx'
import { checkDraft } from './draft.ts'
import fields from './NormFields.module.css'
import css from './NormPanel.module.css'
import { NumberInput } from './NumberInput.tsx'
import gaps from './QuickForm.module.css'
import { type Quick, quickNorm } from './quick-norm.ts'
import { RequiredYears } from './RequiredYears.tsx'
import { usePreview } from './use-preview.ts'
import { choices } from './words.ts'

type Props = { readonly plan: Plan; readonly onDone: (id: string | null) => void }

/** “每万人口 0.30 辆急救车” as a sentence with gaps, and the document it stands in: the norm most often added, in one go. */
export function QuickForm({ plan, onDone }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [quick, setQuick] = useState<Quick>({
    per: 10000,
    kind: 'resident',
    comparator: 'eq',
    counter: '',
    name: '',
    force: 'indicative',
    label: '',
    title: '',
    number: '',
    date: '',
    lines: '',
    status: 'unverified',
  })
  const [unread, setUnread] = useState<Message | null>(null)
  const [refused, setRefused] = useState<Message | null>(null)
  const [demanding, setDemanding] = useState(false)
  const type = <K extends keyof Quick>(key: K, value: Quick[K]): void => {
    setQuick((before) => ({ ...before, [key]: value }))
    setRefused(null)
  }
  const known = plan.resources.find(({ name, id: other }) => name === quick.name.trim() || other === quick.name.trim())
  const made = useMemo(() => quickNorm(plan, quick, say), [plan, quick, say])
  const whole = made.missing.length === 0 && unread === null
  const checked = useMemo(
    () => (whole ? checkDraft(withResource(plan, made.resource), made.draft, made.source) : undefined),
    [plan, whole, made],
  )
  usePreview(
    {
      changed: whole,
      norm: checked?.norm,
      source: made.source,
    },
    made.resource,
  )
  const row = useSession((state) => state.view?.normRows.find(({ norm }) => norm === made.draft.id))

  // Whoever began a norm goes on typing it.
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [])

  const save = (): void => {
    setDemanding(true)
    const norm = checked?.norm
    if (norm === undefined) {
      const first = made.missing[0] ?? 'value'
      form.current?.querySelector<HTMLElement>(`input[data-gap="${first}"], [data-gap="${first}"] input`)?.focus()
      return
    }
    const done = commit(
      [
        {
          type: 'putNorm',
          norm,
          ...(made.source === undefined ? {} : { source: made.source }),
          ...(made.resource === undefined ? {} : { resource: made.resource }),
        },
      ],
      message('norms.edit.add', { name: norm.label }),
    )
    if (done.ok) onDone(norm.id)
    else setRefused(done.error)
  }
  const gap = (key: keyof Quick): boolean => demanding && made.missing.includes(key)
  const text = (
    key: 'counter' | 'name' | 'label' | 'title' | 'number' | 'date' | 'lines',
    label: TextKey,
    list?: string,
  ) => (
    <input
      id={`${id}-${key}`}
      className={fields.text}
      data-gap={key}
      data-typing=""
      autoComplete="off"
      aria-label={say(message(label))}
      aria-invalid={gap(key)}
      placeholder={say(message(`${label}.hint` as TextKey))}
      {...(list === undefined ? {} : { list })}
      value={quick[key]}
      onChange={(event) => type(key, event.currentTarget.value)}
    />
  )
  const select = <K extends 'per' | 'kind' | 'comparator' | 'force' | 'status'>(
    key: K,
    label: TextKey,
    options: readonly { readonly value: Quick[K]; readonly label: TextKey }[],
  ) => (
    <select
      id={`${id}-${key}`}
      className={fields.select}
      data-gap={key}
      aria-label={say(message(label))}
      value={String(quick[key])}
      onChange={(event) => {
        const chosen = options.find(({ value }) => String(value) === event.currentTarget.value)
        if (chosen !== undefined) type(key, chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {say(message(option.label))}
        </option>
      ))}
    </select>
  )

  return (
    <form
      ref={form}
      className={css.quick}
      aria-label={say(message('norms.quick'))}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) onDone(null)
        // In a select, plain Enter opens its list.
        else if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) {
          event.preventDefault()
          save()
        }
      }}
    >
      <div className={css.body}>
        <p className={css.note}>{say(message('norms.quick.hint'))}</p>
        <div className={gaps.sentence}>
          <span>{say(message('norms.quick.every'))}</span>
          <span className={gaps.perGap}>{select('per', 'norms.field.per', choices.per)}</span>
          <span className={gaps.kindGap}>{select('kind', 'norms.field.populationKind', choices.kind)}</span>
          <span className={gaps.signGap}>{select('comparator', 'norms.field.comparator', choices.comparator)}</span>
          <span data-gap="value" className={gaps.valueGap}>
            <NumberInput
              id={`${id}-value`}
              label={say(message('norms.quick.value'))}
              value={quick.value}
              invalid={unread !== null || gap('value')}
              errorId={`${id}-error`}
              placeholder="0.30"
              optional
              onValue={(value) => type('value', value)}
              onFail={setUnread}
            />
          </span>
          <span className={gaps.counterGap}>
            {known === undefined ? (
              text('counter', 'norms.quick.counter', `${id}-counters`)
            ) : (
              <span className={gaps.fixed}>{known.counter}</span>
            )}
          </span>
          <span className={gaps.nameGap}>{text('name', 'norms.quick.name', `${id}-names`)}</span>
        </div>
        <datalist id={`${id}-counters`}>
          {[...new Set(plan.resources.map(({ counter }) => counter))].map((counter) => (
            <option key={counter} value={counter} />
          ))}
        </datalist>
        <datalist id={`${id}-names`}>
          {plan.resources.map((resource) => (
            <option key={resource.id} value={resource.name} />
          ))}
        </datalist>
        {unread === null ? null : (
          <p id={`${id}-error`} className={fields.error} role="alert">
            {say(unread)}
          </p>
        )}
        {demanding && made.missing.length > 0 ? (
          <p className={fields.error} role="alert">
            {say(
              message('norms.quick.missing', {
                list: made.missing.map((key) => say(message(`norms.gap.${key}` as TextKey))).join('、'),
              }),
            )}
          </p>
        ) : null}
        {whole && row !== undefined ? <RequiredYears row={row} unit={known?.counter ?? quick.counter} /> : null}
        {whole && row?.reason !== undefined ? <p className={css.note}>{row.reason}</p> : null}
        {whole && checked?.norm !== undefined ? <AskPopulation plan={plan} norm={checked.norm} row={row} /> : null}
        <div className={fields.fields}>
          <div className={fields.field}>
            <label htmlFor={`${id}-force`}>{say(message('norms.field.force'))}</label>
            {select('force', 'norms.field.force', choices.force)}
          </div>
          <div className={fields.field}>
            <label htmlFor={`${id}-label`}>{say(message('norms.field.label'))}</label>
            <input
              id={`${id}-label`}
              className={fields.text}
              data-typing=""
              value={quick.label}
              placeholder={String(made.draft.label ?? '')}
              onChange={(event) => type('label', event.currentTarget.value)}
            />
          </div>
        </div>
        <section className={css.source} aria-label={say(message('norms.section.source'))}>
          <h3>{say(message('norms.section.source'))}</h3>
          <div className={fields.fields}>
            {(
              [
                ['title', 'norms.source.title'],
                ['number', 'norms.source.number'],
                ['date', 'norms.source.date'],
                ['lines', 'norms.source.lines'],
              ] as const
            ).map(([key, label]) => (
              <div key={key} className={fields.field} data-wide={key === 'title'}>
                <label htmlFor={`${id}-${key}`}>{say(message(label))}</label>
                {text(key, label, key === 'title' ? `${id}-titles` : undefined)}
              </div>
            ))}
            <div className={fields.field}>
              <label htmlFor={`${id}-status`}>{say(message('norms.source.status'))}</label>
              {select('status', 'norms.source.status', choices.status)}
            </div>
          </div>
          <datalist id={`${id}-titles`}>
            {plan.sources.map(({ id: other, title }) => (
              <option key={other} value={title} />
            ))}
          </datalist>
        </section>
      </div>
      <footer className={css.foot}>
        {refused === null ? (
          <span className={css.used} />
        ) : (
          <p className={fields.error} role="alert">
            {say(refused)}
          </p>
        )}
        <Button onClick={() => onDone(null)}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" onClick={save} shortcut="Ctrl+Enter">
          {say(message('norms.add'))}
        </Button>
        {/* Enter in any field adds the norm. */}
        <button type="submit" hidden />
      </footer>
    </form>
  )
}

/** The plan as it will be once what is counted is known to it: the norm is checked against that. */
const withResource = (plan: Plan, resource: Resource | undefined): Plan =>
  resource === undefined ? plan : { ...plan, resources: [...plan.resources, resource] }
