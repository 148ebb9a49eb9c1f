import { useId, useState } from 'react'
import type { Finding } from '../../../shared/audit/finding.ts'
import type { Decision } from '../../../shared/plan/schema/printed.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import styles from './FindingDetail.module.css'

/** By the key of the finding. */
export type Drafts = Map<string, { readonly answer: Decision['answer']; readonly reason: string }>

const answers = ['verified', 'differentBasis', 'unchanged'] as const

type Props = {
  readonly finding: Finding
  readonly decision: Decision | undefined
  readonly place: string
  /** Answers that were begun and not adopted: they wait for the planner to come back. */
  readonly drafts: Drafts
  readonly onGo?: () => void
  readonly onAnswered: () => void
}

/** What the planner says to a finding, with the reason; kept in the plan as one undoable edit. */
export function DecisionForm({ finding, decision, place, drafts, onGo, onAnswered }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const id = useId()
  const begun = drafts.get(finding.key)
  const [answer, setAnswer] = useState<Decision['answer']>(begun?.answer ?? decision?.answer ?? 'verified')
  const [reason, setReason] = useState(begun?.reason ?? decision?.reason ?? '')
  const [error, setError] = useState<Message | null>(null)

  const decide = (next: Decision | null): boolean => {
    const done = commit([{ type: 'setDecision', finding: finding.key, decision: next }], message('screen.editDecision'))
    setError(done.ok ? null : done.error)
    if (done.ok) drafts.delete(finding.key)
    return done.ok
  }
  const keep = (): void => {
    const written = reason.trim()
    if (written === '') {
      setError(message('screen.audit.reasonMissing'))
      return
    }
    if (decide({ finding: finding.key, answer, reason: written })) onAnswered()
  }

  return (
    <>
      <fieldset className={styles.form}>
        <legend className={styles.section}>{say(message('screen.audit.how'))}</legend>
        <div className={styles.answers}>
          {answers.map((option) => (
            <label key={option} data-on={option === answer}>
              <input
                type="radio"
                name={`${id}-answer`}
                checked={option === answer}
                onChange={() => {
                  setAnswer(option)
                  drafts.set(finding.key, { answer: option, reason })
                }}
              />
              <span>{say(message(`screen.audit.${option}`))}</span>
            </label>
          ))}
        </div>
        <p className={styles.hint}>
          {say(message(`screen.audit.${answer}Hint`))}
          {begun === undefined ? null : <b>{say(message('screen.audit.begun'))}</b>}
        </p>
        <label className={styles.section} htmlFor={`${id}-reason`}>
          {say(message('screen.audit.reason'))}
        </label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          data-typing=""
          value={reason}
          placeholder={say(message('screen.audit.reasonHint'))}
          aria-invalid={error !== null}
          {...(error === null ? {} : { 'aria-errormessage': `${id}-error` })}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            drafts.set(finding.key, { answer, reason: event.currentTarget.value })
            setError(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) keep()
          }}
        />
        {error === null ? null : (
          <p id={`${id}-error`} className={styles.error} role="alert">
            {say(error)}
          </p>
        )}
      </fieldset>
      <div className={styles.actions}>
        <Button disabled={onGo === undefined} onClick={() => onGo?.()}>
          {say(message('screen.audit.goTo'))}
        </Button>
        <span className="num">{place}</span>
        {decision === undefined ? null : (
          <Button look="bare" onClick={() => decide(null)}>
            {say(message('screen.audit.withdraw'))}
          </Button>
        )}
        <Button look="primary" onClick={keep}>
          {say(message('screen.audit.keep'))}
        </Button>
      </div>
    </>
  )
}
