import { useId, useState } from 'react'
import type { Finding } from '../../../shared/audit/finding.ts'
import type { Decision } from '../../../shared/plan/schema/printed.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay } from '../../state/session.ts'
import styles from './FindingDetail.module.css'

const answers = ['verified', 'differentBasis', 'unchanged'] as const

type Props = {
  readonly finding: Finding
  readonly decision: Decision | undefined
  readonly place: string
  readonly onGo?: () => void
  readonly onAnswered: () => void
}

/** What the planner says to a finding, with the reason; kept in the plan as one undoable edit. */
export function DecisionForm({ finding, decision, place, onGo, onAnswered }: Props): React.ReactElement {
  const say = useSay()
  const { commit } = useActions()
  const id = useId()
  const [answer, setAnswer] = useState<Decision['answer']>(decision?.answer ?? 'verified')
  const [reason, setReason] = useState(decision?.reason ?? '')
  const [error, setError] = useState<Message | null>(null)

  const decide = (next: Decision | null): boolean => {
    const done = commit([{ type: 'setDecision', finding: finding.key, decision: next }], message('screen.editDecision'))
    setError(done.ok ? null : done.error)
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
                onChange={() => setAnswer(option)}
              />
              <span>{say(message(`screen.audit.${option}`))}</span>
              <em>{say(message(`screen.audit.${option}Hint`))}</em>
            </label>
          ))}
        </div>
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
