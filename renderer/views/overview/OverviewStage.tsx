import { message } from '../../../shared/text/message.ts'
import { formatNumber, formatWan } from '../../components/format.ts'
import { useSay, useSession } from '../../state/session.ts'
import { BedChart } from './BedChart.tsx'
import { BedTable } from './BedTable.tsx'
import { bedRows } from './bed-rows.ts'
import { FindingSummary } from './FindingSummary.tsx'
import { NormSummary } from './NormSummary.tsx'
import styles from './OverviewStage.module.css'
import { PopulationDoubt } from './PopulationDoubt.tsx'
import { StaffTable } from './StaffTable.tsx'

/** 概览: the plan at one look. Every figure here stands in a table one click away. */
export function OverviewStage(): React.ReactElement | null {
  const say = useSay()
  const view = useSession((state) => state.view)
  const plan = useSession((state) => state.shown ?? undefined)
  if (view === null || plan === undefined) return null

  const rows = bedRows(view)
  const { population } = view.figures

  return (
    <div className={styles.stage}>
      <header className={styles.head}>
        <h2 title={plan.title}>{plan.title}</h2>
        <span>
          {[
            plan.region.name,
            `${plan.baseYear}–${plan.targetYear}`,
            ...(plan.stage === undefined ? [] : [plan.stage]),
          ].join(' · ')}
        </span>
        <span className={`${styles.people} num`}>
          {say(message('screen.overview.people', { year: plan.targetYear }))}
          <b>{population === undefined ? '—' : formatNumber(population)}</b>
          {say(message('screen.person'))}
          {population === undefined ? null : (
            <em>{say(message('screen.overview.wan', { value: formatWan(population) }))}</em>
          )}
          <PopulationDoubt plan={plan} population={population} />
        </span>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <BedChart
            rows={rows.filter(({ role }) => role === 'class')}
            baseYear={plan.baseYear}
            targetYear={plan.targetYear}
          />
          <BedTable rows={rows} baseYear={plan.baseYear} targetYear={plan.targetYear} />
        </div>
        <div className={styles.column}>
          <FindingSummary findings={view.findings} />
          <NormSummary norms={view.norms} />
          <StaffTable norms={view.norms} plan={plan} />
        </div>
      </div>
    </div>
  )
}
