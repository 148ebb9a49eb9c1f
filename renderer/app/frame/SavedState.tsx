import { message } from '../../../shared/text/message.ts'
import { isDirty } from '../../state/history.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './TitleBar.module.css'

/** Whether the file on disk holds what is on screen; what saving had to say stands here until the next try. */
export function SavedState(): React.ReactElement | null {
  const say = useSay()
  const document = useSession((state) => state.document)
  const dirty = useSession((state) => isDirty(state.history))
  const saving = useSession((state) => state.saving)
  const notice = useSession((state) => state.notice)
  // A method is assumed for several classes at once: it is one assumption.
  const assumptions = useSession((state) => new Set(state.whatIf.map(({ type }) => type)).size)
  if (document === null) return null

  const saved = saving
    ? 'screen.saving'
    : dirty
      ? 'screen.unsaved'
      : document.handle === undefined
        ? document.made === true
          ? 'screen.newPlan'
          : 'screen.shipped'
        : document.readOnly
          ? 'screen.readOnly'
          : 'screen.saved'
  // A shipped plan has a name of the program's, not of a file.
  const file = document.displayPath === undefined ? undefined : document.name
  const parts = [
    file === undefined || saved === 'screen.newPlan'
      ? say(message(saved))
      : say(message(saved === 'screen.shipped' ? 'screen.unfiled' : 'screen.savedNamed', { name: file, state: saved })),
    ...(assumptions === 0 ? [] : [say(message('screen.whatIfCount', { count: assumptions }))]),
  ]
  return (
    <>
      <span className={`${styles.saved} ${dirty ? styles.unsaved : ''}`} title={document.displayPath} role="status">
        {parts.join(say(message('screen.comma')))}
      </span>
      {notice === null ? null : (
        <span className={styles.notice} role="alert" title={say(notice)}>
          {say(notice)}
        </span>
      )}
    </>
  )
}
