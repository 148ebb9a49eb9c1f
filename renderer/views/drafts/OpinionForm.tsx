import { type FormEvent, useId, useMemo, useState } from 'react'
import { namedChanges } from '../../../shared/compare/named-changes.ts'
import { draftPlan } from '../../../shared/drafts/draft-plan.ts'
import {
  type ChangeLink,
  type Opinion,
  type OpinionAnswer,
  opinionAnswers,
} from '../../../shared/plan/schema/opinion.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { draftChanges, type NamedChange } from '../../../shared/tables/draft-changes.ts'
import { type Message, message, type TextKey } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay, useSession } from '../../state/session.ts'
import css from './drafts.module.css'

type Props = {
  readonly plan: Plan
  readonly opinion?: Opinion
  /** Answers why it was refused. */
  readonly onKeep: (opinion: Omit<Opinion, 'id'>) => Message | undefined
  readonly onCancel: () => void
}

/** As much as a text of a plan holds. */
const cut = (words: string): string => words.slice(0, 2000)

/** One opinion: who said what, about which draft and table, what became of it and why. */
export function OpinionForm({ plan, opinion, onKeep, onCancel }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const language = useSession((state) => state.language)
  const tables = useSession((state) => state.view?.tables)
  const [department, setDepartment] = useState(opinion?.department ?? '')
  const [text, setText] = useState(opinion?.text ?? '')
  const [answer, setAnswer] = useState<OpinionAnswer | undefined>(opinion?.answer)
  const [reason, setReason] = useState(opinion?.reason ?? '')
  const [draft, setDraft] = useState(opinion === undefined ? (plan.drafts?.at(-1)?.id ?? '') : (opinion.draft ?? ''))
  const [table, setTable] = useState(opinion?.cells?.[0]?.table ?? '')
  const [row, setRow] = useState(opinion?.cells?.[0]?.row ?? '')
  const [scenario, setScenario] = useState(opinion?.scenario ?? '')
  const links = opinion?.changes ?? []
  const [ofScenario] = links.filter((link) => link.of === 'scenario')
  const [ofDrafts] = links.filter((link) => link.of === 'drafts')
  const [change, setChange] = useState(ofScenario?.about ?? '')
  const [since, setSince] = useState(ofDrafts?.about ?? '')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Message | null>(null)
  const missing = {
    department: department.trim() === '',
    text: text.trim() === '',
    reason: reason.trim() === '' && (answer === 'partly' || answer === 'declined'),
  }
  const rows = tables?.find((model) => model.id === table)?.rows ?? []
  const changes = scenario === '' ? [] : namedChanges(plan, scenario, language)
  const kept = plan.drafts?.find(({ id: key }) => key === draft)
  const sinceDraft = useMemo(
    () => (kept === undefined ? [] : draftChanges(draftPlan(kept), plan, language)),
    [kept, plan, language],
  )
  /** The one link of each kind that the form shows; others that a file brought stay. */
  const linked = (): ChangeLink[] => {
    const others = links.filter((link) => link !== ofScenario && link !== ofDrafts)
    const named = (list: readonly NamedChange[], about: string) => list.find((entry) => entry.about === about)?.words
    const mine: ChangeLink[] = []
    if (change !== '' && change === ofScenario?.about && scenario === ofScenario.scenario)
      mine.push({ ...ofScenario, words: named(changes, change) ?? ofScenario.words })
    else if (change !== '')
      mine.push({ of: 'scenario', scenario, about: change, words: cut(named(changes, change) ?? change) })
    if (since !== '' && since === ofDrafts?.about && draft === ofDrafts.from)
      mine.push({ ...ofDrafts, words: named(sinceDraft, since) ?? ofDrafts.words })
    else if (since !== '')
      mine.push({ of: 'drafts', from: draft, about: since, words: cut(named(sinceDraft, since) ?? since) })
    return [...mine, ...others]
  }
  const offered = (list: readonly NamedChange[], link: ChangeLink | undefined, isMine: boolean) => [
    ...(link === undefined || !isMine || list.some(({ about }) => about === link.about)
      ? []
      : [{ id: link.about, name: say(message('opinion.keptChange', { words: link.words })) }]),
    ...list.map(({ about, words }) => ({ id: about, name: words })),
  ]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (missing.department || missing.text || missing.reason) return
    // A form holds one cell; others that a file brought stay.
    const others = opinion?.cells?.slice(1) ?? []
    const cells = [...(table === '' ? [] : [{ table, ...(row !== '' && { row }) }]), ...others]
    const single = linked()
    setRefused(
      onKeep({
        department: department.trim(),
        text: text.trim(),
        ...(draft !== '' && { draft }),
        ...(answer !== undefined && { answer }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
        ...(cells.length > 0 && { cells }),
        ...(scenario !== '' && { scenario }),
        ...(single.length > 0 && { changes: single }),
      }) ?? null,
    )
  }
  const fault = (field: keyof typeof missing, key: TextKey) =>
    tried && missing[field] ? (
      <p role="alert" className={css.error}>
        {say(message(key))}
      </p>
    ) : null
  const choice = (
    label: TextKey,
    value: string,
    onChange: (value: string) => void,
    none: TextKey,
    options: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <div>
      <label htmlFor={`${id}-${label}`}>{say(message(label))}</label>
      <select id={`${id}-${label}`} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say(message(none))}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      className={`${css.form} ${css.wide}`}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
      }}
    >
      <h4>{say(message(opinion === undefined ? 'opinion.addTitle' : 'opinion.editTitle'))}</h4>
      <div>
        <label htmlFor={`${id}-department`}>{say(message('opinion.department'))}</label>
        <input
          id={`${id}-department`}
          value={department}
          maxLength={200}
          autoComplete="off"
          aria-invalid={tried && missing.department}
          data-typing=""
          onChange={(event) => setDepartment(event.currentTarget.value)}
        />
        {fault('department', 'opinion.departmentMissing')}
      </div>
      {choice(
        'opinion.draft',
        draft,
        (next) => {
          setDraft(next)
          setSince('')
        },
        'opinion.noDraft',
        (plan.drafts ?? []).map(({ id: key, name, date }) => ({ id: key, name: `${name} ${date}` })),
      )}
      {choice(
        'opinion.answer',
        answer ?? '',
        (value) => setAnswer(opinionAnswers.find((a) => a === value)),
        'opinion.open',
        [...opinionAnswers.map((value) => ({ id: value, name: say(message(`opinion.${value}`)) }))],
      )}
      <div className={css.span}>
        <label htmlFor={`${id}-text`}>{say(message('opinion.text'))}</label>
        <textarea
          id={`${id}-text`}
          rows={2}
          value={text}
          maxLength={2000}
          aria-invalid={tried && missing.text}
          data-typing=""
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {fault('text', 'opinion.textMissing')}
      </div>
      <div className={css.span}>
        <label htmlFor={`${id}-reason`}>{say(message('opinion.reason'))}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          value={reason}
          maxLength={2000}
          aria-invalid={tried && missing.reason}
          data-typing=""
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {fault('reason', 'opinion.reasonField')}
      </div>
      {choice(
        'opinion.cells',
        table,
        (next) => {
          setTable(next)
          setRow('')
        },
        'opinion.noCells',
        plan.tables.map(({ id: key, title }) => ({ id: key, name: title })),
      )}
      {choice(
        'opinion.row',
        row,
        setRow,
        'opinion.wholeTable',
        rows.map(({ key, label }) => ({ id: key, name: label })),
      )}
      {draft === ''
        ? null
        : choice(
            'opinion.linkDraftChange',
            since,
            setSince,
            'opinion.noChange',
            offered(sinceDraft, ofDrafts, ofDrafts?.from === draft),
          )}
      {choice(
        'opinion.linkScenario',
        scenario,
        (next) => {
          setScenario(next)
          setChange('')
        },
        'opinion.noScenario',
        plan.scenarios,
      )}
      {scenario === ''
        ? null
        : choice(
            'opinion.linkChange',
            change,
            setChange,
            'opinion.wholeScenario',
            offered(changes, ofScenario, ofScenario?.scenario === scenario),
          )}
      {refused === null ? null : (
        <p role="alert" className={`${css.error} ${css.span}`}>
          {say(refused)}
        </p>
      )}
      <div className={`${css.actions} ${css.span}`}>
        <button type="submit" className={css.submit}>
          {say(message('opinion.save'))}
        </button>
        <Button onClick={onCancel}>{say(message('draft.cancel'))}</Button>
      </div>
    </form>
  )
}
