import { message } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './Navigation.module.css'

/** What every number on screen stands on. */
export function Basis(): React.ReactElement | null {
  const say = useSay()
  const plan = useSession((state) => state.shown ?? undefined)
  const population = useSession((state) => state.view?.figures.population)
  if (plan === undefined) return null
  return (
    <div className={`${styles.basis} num`}>
      <b>{plan.region.name}</b>
      <dl>
        <dt>{say(message('screen.base'))}</dt>
        <dd>{plan.baseYear}</dd>
        <dt>{say(message('screen.target'))}</dt>
        <dd>{plan.targetYear}</dd>
        <dt>{say(message('screen.population'))}</dt>
        <dd>{population === undefined ? '—' : formatNumber(population)}</dd>
      </dl>
    </div>
  )
}
