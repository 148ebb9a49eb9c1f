import { useMemo, useState } from 'react'
import { type RollChoices, rollForward } from '../../../shared/begin/roll-forward.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { useSay } from '../../state/session.ts'
import css from './Begin.module.css'

type Props = { readonly plan: Plan; readonly onCancel: () => void; readonly onMade: (plan: Plan) => void }

/** 滚动到下一规划期: what becomes of every part of the open plan, said before it is done. */
export function RollForm({ plan, onCancel, onMade }: Props): React.ReactElement {
  const say = useSay()
  const [planned, setPlanned] = useState<RollChoices['planned']>('base')
  const rolled = useMemo(
    () => rollForward(plan, { planned, sourceTitle: say(message('begin.roll.source', { title: plan.title })) }),
    [plan, planned, say],
  )
  const { title, baseYear: base, targetYear: target } = plan
  const years = { title, base, target, nextBase: target, nextTarget: target + (target - base) }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (rolled.ok) onMade(rolled.value.plan)
      }}
    >
      <p>{say(message('begin.roll.about', years))}</p>
      <div className={css.row}>
        <span>{say(message('begin.roll.start'))}</span>
        <Segments
          label={say(message('begin.roll.start'))}
          value={planned}
          options={(['base', 'none'] as const).map((value) => ({
            value,
            label: say(message(`begin.roll.start.${value}`)),
          }))}
          onChange={(next) => setPlanned(next === 'none' ? 'none' : 'base')}
        />
      </div>
      {rolled.ok ? (
        <ul className={css.notes}>
          {rolled.value.notes.map((note) => (
            <li key={note.key}>{say(note)}</li>
          ))}
        </ul>
      ) : (
        <p className={css.error} role="alert">
          {rolled.error
            .slice(0, 3)
            .map(({ message: words }) => say(words))
            .join(' ')}
        </p>
      )}
      <div className={css.buttons}>
        <Button onClick={onCancel}>{say(message('screen.cancel'))}</Button>
        <Button look="primary" disabled={!rolled.ok} onClick={() => rolled.ok && onMade(rolled.value.plan)}>
          {say(message('begin.roll.do'))}
        </Button>
      </div>
      <button type="submit" hidden />
    </form>
  )
}
