import type { NormView } from '../../../shared/engine/view.ts'
import { message } from '../../../shared/text/message.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { useSay } from '../../state/session.ts'
import { countByStatus } from './norm-rows.ts'
import styles from './OverviewStage.module.css'

const order = ['met', 'short', 'over', 'unknown'] as const

/** How many norms the plan meets, misses, exceeds, and how many cannot be told. */
export function NormSummary({ norms }: { norms: readonly NormView[] }): React.ReactElement {
  const say = useSay()
  const counts = countByStatus(norms)
  return (
    <section className={styles.section} aria-labelledby="overview-norms">
      <h3 id="overview-norms">{say(message('screen.overview.norms'))}</h3>
      <dl className={`${styles.counts} num`}>
        {order.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
              {say(message(`status.${status}`))}
            </dt>
            <dd>{counts[status]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
