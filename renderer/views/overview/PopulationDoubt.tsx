import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import styles from './OverviewStage.module.css'

/** How far the population can be trusted: hatched unless the figure is official. One that the plan does not cite is assumed. */
export function PopulationDoubt({
  plan,
  population,
}: {
  plan: Plan
  population: number | undefined
}): React.ReactElement | null {
  const say = useSay()
  if (population === undefined) return null
  const observed = plan.population.observations.find(
    ({ unit, kind, persons }) => unit === plan.region.unit && kind === 'resident' && persons === population,
  )
  const source = plan.sources.find(({ id }) => id === observed?.cite?.source)
  if (source?.status === 'official') return null
  const { interval } = source ?? {}
  const words =
    source === undefined
      ? message('screen.overview.assumed')
      : interval === undefined
        ? message(`source.${source.status}`)
        : message('screen.overview.implied', { low: formatNumber(interval.low), high: formatNumber(interval.high) })
  return (
    <i className={styles.doubt} title={source?.title}>
      {say(words)}
    </i>
  )
}
