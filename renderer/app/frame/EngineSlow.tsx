import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import styles from './Frame.module.css'

/** A computation that takes very long says so and can be ended; the numbers below are the last good ones. */
export function EngineSlow(): React.ReactElement | null {
  const say = useSay()
  const slow = useSession((state) => state.slow)
  const { stopComputing } = useActions()
  if (!slow) return null
  return (
    <div className={styles.slow} role="status">
      <p>{say(message('screen.stillComputing'))}</p>
      <Button onClick={stopComputing}>{say(message('screen.cancel'))}</Button>
    </div>
  )
}
