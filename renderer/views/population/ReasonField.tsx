import { useId, useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './MethodDetail.module.css'

type Props = { readonly reason: string; readonly onReason: (reason: string) => void }

/** Why the method was taken, in the planner’s words: printed under the comparison. Taken on leaving the field. */
export function ReasonField({ reason, onReason }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const finish = (): void => {
    if (draft !== null && draft.trim() !== reason) onReason(draft.trim())
    setDraft(null)
  }
  return (
    <div className={css.reason}>
      <label htmlFor={id}>{say(message('people.reason'))}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        placeholder={say(message('people.reasonHint'))}
        value={draft ?? reason}
        {...(draft === null ? {} : { 'data-typing': '' })}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={finish}
      />
    </div>
  )
}
