import type { NormView } from '../../../shared/engine/view.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { formatFigure, formatNumber } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import { NormTable } from './NormTable.tsx'
import { staffNorms } from './norm-rows.ts'
import styles from './OverviewStage.module.css'

/** What the norms ask of staff and what the plan provides. */
export function StaffTable({ norms, plan }: { norms: readonly NormView[]; plan: Plan }): React.ReactElement {
  const say = useSay()
  const rows = staffNorms(norms, plan)
  return (
    <section className={`${styles.section} ${styles.grow}`} aria-labelledby="overview-staff">
      <h3 id="overview-staff">{say(message('screen.overview.staff'))}</h3>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{say(message('screen.overview.staffEmpty'))}</p>
      ) : (
        <NormTable
          norms={rows}
          format={(value) => (Number.isInteger(value) ? formatNumber(value) : formatFigure(value))}
        />
      )}
    </section>
  )
}
