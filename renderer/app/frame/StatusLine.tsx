import { Fragment } from 'react'
import { message, type TextKey } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import type { Stage } from '../../state/session-state.ts'
import styles from './StatusLine.module.css'
import { statusPath } from './status-path.ts'

/** The keys one needs most on each stage; the grid tells a screen reader all of its own. */
const keys: Readonly<Record<Stage, readonly (readonly [key: string, does: TextKey])[]>> = {
  overview: [],
  norms: [
    ['Insert', 'norms.keys.add'],
    ['Enter', 'norms.keys.edit'],
    ['Space', 'norms.keys.off'],
    ['Ctrl Enter', 'norms.keys.apply'],
  ],
  population: [
    ['← →', 'people.keys.year'],
    ['Ctrl V', 'people.keys.paste'],
  ],
  facilities: [
    ['F2', 'facilities.keys.edit'],
    ['Ctrl V', 'facilities.keys.paste'],
    ['Ctrl D', 'facilities.keys.fill'],
    ['Ctrl F', 'facilities.keys.find'],
    ['Insert', 'facilities.keys.add'],
    ['F8', 'facilities.keys.bad'],
  ],
  scenarios: [],
  allocation: [
    ['Enter', 'screen.keys.enter'],
    ['F2', 'screen.keys.edit'],
    ['Ctrl L', 'screen.keys.lock'],
    ['Shift F1', 'screen.keys.why'],
  ],
  audit: [
    ['↑ ↓', 'screen.audit.keys'],
    ['Enter', 'screen.audit.goTo'],
  ],
  print: [
    ['PgUp PgDn', 'screen.keys.pages'],
    ['Ctrl P', 'screen.stage.print'],
  ],
}

/** Where one is, which keys help there, and how long the last computation took. */
export function StatusLine(): React.ReactElement {
  const say = useSay()
  const stage = useSession((state) => state.stage)
  const selection = useSession((state) => state.selection)
  const view = useSession((state) => state.view)
  const millis = useSession((state) => state.millis)
  // A browser knows only the name, which the title bar says already.
  const path = useSession(({ document }) =>
    document?.displayPath === document?.name ? undefined : document?.displayPath,
  )
  const here = stage === 'allocation' && selection !== null && view !== null ? statusPath(view, selection, say) : []
  return (
    <footer className={`${styles.line} num`}>
      <span className={styles.here}>{[say(message(`screen.stage.${stage}`)), ...here].join(' / ')}</span>
      {stage === 'allocation' && here.length === 0 ? null : (
        <span className={styles.keys}>
          {keys[stage].map(([key, does]) => (
            <Fragment key={key}>
              <kbd>{key}</kbd> {say(message(does))}
            </Fragment>
          ))}
        </span>
      )}
      <span className={styles.path}>{path}</span>
      <span>{millis === null ? '' : say(message('screen.computed', { millis: Math.max(1, Math.round(millis)) }))}</span>
    </footer>
  )
}
