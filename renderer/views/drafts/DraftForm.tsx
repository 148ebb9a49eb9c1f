import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type Draft, type DraftHead, type DraftStage, draftStages } from '../../../shared/plan/schema/draft.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay, useSession } from '../../state/session.ts'
import css from './drafts.module.css'

type Props = {
  readonly draft?: Draft
  /** Answers why it was refused. */
  readonly onKeep: (head: Omit<DraftHead, 'id'>) => Message | undefined
  readonly onCancel: () => void
}

/** Name, stage and date of a draft: of the plan as it is now, or of one that was kept. */
export function DraftForm({ draft, onKeep, onCancel }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const shown = useSession(({ document, scenario }) =>
    scenario === null ? undefined : document?.plan.scenarios.find((entry) => entry.id === scenario)?.name,
  )
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [stage, setStage] = useState<DraftStage>(draft?.stage ?? 'comment')
  const [name, setName] = useState(draft?.name ?? '')
  const [date, setDate] = useState(draft?.date ?? '')
  const [note, setNote] = useState(draft?.note ?? '')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Message | null>(null)
  // Most drafts are called after their stage.
  const stageName = say(message(`draft.stage.${stage}`))
  const title = name.trim() === '' && stage !== 'other' ? stageName : name.trim()
  const nameFault = title === ''
  const dateFault = date.trim() === ''

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (nameFault || dateFault) return
    const words = note.trim()
    setRefused(onKeep({ name: title, stage, date: date.trim(), ...(words !== '' && { note: words }) }) ?? null)
  }
  const fault = (key: 'draft.nameMissing' | 'draft.dateMissing', field: string) => (
    <p id={`${id}-${field}-error`} role="alert" className={css.error}>
      {say(message(key))}
    </p>
  )

  return (
    <form
      className={css.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
      }}
    >
      <h4>{say(message(draft === undefined ? 'draft.makeTitle' : 'draft.edit'))}</h4>
      {draft === undefined && shown !== undefined ? (
        <p className={css.note}>{say(message('draft.ofThePlan', { name: shown }))}</p>
      ) : null}
      <label htmlFor={`${id}-stage`}>{say(message('draft.stage'))}</label>
      <select
        ref={first}
        id={`${id}-stage`}
        value={stage}
        onChange={(event) => setStage(draftStages.find((s) => s === event.currentTarget.value) ?? 'other')}
      >
        {draftStages.map((value) => (
          <option key={value} value={value}>
            {say(message(`draft.stage.${value}`))}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-name`}>{say(message('draft.name'))}</label>
      <input
        id={`${id}-name`}
        value={name}
        maxLength={200}
        autoComplete="off"
        placeholder={stage === 'other' ? '' : stageName}
        aria-invalid={tried && nameFault}
        data-typing=""
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {tried && nameFault ? fault('draft.nameMissing', 'name') : null}
      <label htmlFor={`${id}-date`}>{say(message('draft.date'))}</label>
      <input
        id={`${id}-date`}
        value={date}
        maxLength={60}
        autoComplete="off"
        placeholder={say(message('draft.dateHint'))}
        aria-invalid={tried && dateFault}
        data-typing=""
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {tried && dateFault ? fault('draft.dateMissing', 'date') : null}
      <label htmlFor={`${id}-note`}>{say(message('draft.note'))}</label>
      <textarea
        id={`${id}-note`}
        rows={2}
        value={note}
        maxLength={2000}
        data-typing=""
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {refused === null ? null : (
        <p role="alert" className={css.error}>
          {say(refused)}
        </p>
      )}
      <div className={css.actions}>
        <button type="submit" className={css.submit}>
          {say(message(draft === undefined ? 'draft.save' : 'draft.keep'))}
        </button>
        <Button onClick={onCancel}>{say(message('draft.cancel'))}</Button>
      </div>
    </form>
  )
}
