import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import { useWork, useWorkGuard } from '../../state/work.ts'
import styles from './recovery.module.css'

/** Files opened lately; one that is gone says so and can be taken off the list. */
export function RecentList({ onChoose }: { readonly onChoose?: () => void }): React.ReactElement {
  const say = useSay()
  const work = useWorkGuard()
  const recent = useWork((state) => state.recent)
  useEffect(() => void work.readRecent(), [work])
  return (
    <section className={styles.recent} aria-label={say(message('work.recent'))}>
      <h2>{say(message('work.recent'))}</h2>
      {recent.length === 0 ? <p>{say(message('work.recentNone'))}</p> : null}
      <ul>
        {recent.map(({ id, name, displayPath, missing }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.file}
              disabled={missing}
              title={displayPath}
              onClick={() => {
                onChoose?.()
                void work.openRecent(id)
              }}
            >
              <span className={styles.title}>{name}</span>
              <span className={styles.path}>
                {missing ? `${say(message('work.recentMissing'))} · ${displayPath}` : displayPath}
              </span>
            </button>
            <button
              type="button"
              className={styles.forget}
              aria-label={say(message('work.recentForget', { name }))}
              title={say(message('work.recentForget', { name }))}
              onClick={() => void work.forgetRecent(id)}
            >
              <IconX aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
