import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { isDirty } from '../../state/history.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { useWork, useWorkGuard } from '../../state/work.ts'
import styles from './recovery.module.css'

/** The file under the window is another now, or gone: what happened, and the ways on. Nothing is done before one is chosen. */
export function FileAlert(): React.ReactElement | null {
  const say = useSay()
  const work = useWorkGuard()
  const { saveAs } = useActions()
  const file = useWork((state) => state.file)
  const busy = useWork((state) => state.busy)
  const name = useSession((state) => state.document?.name ?? '')
  const dirty = useSession((state) => isDirty(state.history))
  if (file === 'same') return null
  return (
    <div className={styles.alert} role="alert">
      <p>{say(message(file === 'changed' ? 'work.fileChanged' : 'work.fileMissing', { name }))}</p>
      {file === 'changed' ? (
        <>
          <Button disabled={busy} onClick={() => void work.compare()}>
            {say(message('work.compare'))}
          </Button>
          <Button
            disabled={busy}
            onClick={() => void work.reload()}
            {...(dirty ? { label: say(message('work.reloadLoses')) } : {})}
          >
            {say(message('work.reload'))}
          </Button>
          <Button disabled={busy} onClick={() => void work.keepMine()}>
            {say(message('work.keepMine'))}
          </Button>
        </>
      ) : null}
      <Button onClick={() => void saveAs()}>{say(message('work.saveAs'))}</Button>
    </div>
  )
}
