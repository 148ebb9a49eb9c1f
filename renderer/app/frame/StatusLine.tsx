import { message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './StatusLine.module.css'
import { statusPath } from './status-path.ts'

/** Where one is, and how long the last computation took. */
export function StatusLine(): React.ReactElement {
  const say = useSay()
  const stage = useSession((state) => state.stage)
  const selection = useSession((state) => state.selection)
  const view = useSession((state) => state.view)
  const millis = useSession((state) => state.millis)
  const path = useSession((state) => state.document?.displayPath)
  const here = stage === 'allocation' && selection !== null && view !== null ? statusPath(view, selection) : []
  return (
    <footer className={`${styles.line} num`}>
      <span>{[say(message(`screen.stage.${stage}`)), ...here].join(' / ')}</span>
      {stage === 'audit' ? (
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say(message('screen.audit.keys'))} <kbd>Enter</kbd>{' '}
          {say(message('screen.audit.goTo'))}
        </span>
      ) : null}
      <span className={styles.path}>{path}</span>
      <span>{millis === null ? '' : say(message('screen.computed', { millis: Math.max(1, Math.round(millis)) }))}</span>
    </footer>
  )
}
