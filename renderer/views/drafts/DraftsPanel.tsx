import { useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Segments } from '../../components/controls/Segments.tsx'
import { useSay, useSession } from '../../state/session.ts'
import { Comparison } from './Comparison.tsx'
import { DraftList } from './DraftList.tsx'
import css from './drafts.module.css'
import { Opinions } from './Opinions.tsx'

/** 稿: the drafts on the left; what differs from the earlier one, or what departments said, on the right. */
export function DraftsPanel(): React.ReactElement | null {
  const say = useSay()
  const plan = useSession((state) => state.document?.plan)
  const [tab, setTab] = useState<'compare' | 'opinions'>('compare')
  if (plan === undefined) return null
  const opinions = plan.opinions?.length ?? 0
  return (
    <div className={css.panel}>
      <DraftList plan={plan} />
      <section className={css.right} aria-label={say(message('draft.title'))}>
        <div className={css.tools}>
          <Segments
            label={say(message('draft.title'))}
            value={tab}
            options={[
              { value: 'compare', label: say(message('draft.table')) },
              { value: 'opinions', label: say(message('opinion.table')), ...(opinions > 0 && { count: opinions }) },
            ]}
            onChange={setTab}
          />
        </div>
        {tab === 'compare' ? <Comparison plan={plan} /> : <Opinions plan={plan} />}
      </section>
    </div>
  )
}
