import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import type { Fault } from '../fault-report.ts'
import { CopyReport } from './CopyReport.tsx'
import styles from './FaultScreen.module.css'

/** Shown where the window itself could not be drawn. Saving works; the report is read before it is sent. */
export function FaultScreen({ fault, retry }: { fault: Fault; retry: () => void }): React.ReactElement {
  const say = useSay()
  const actions = useActions()
  const hasDocument = useSession((state) => state.document !== null)
  const notice = useSession((state) => state.notice)
  const name = useSession((state) => state.document?.name)
  const saving = useSession((state) => state.saving)
  return (
    <main className={styles.screen}>
      <div className={styles.bar} />
      <div className={styles.box} role="alert">
        <h1>{say(message('fault.title'))}</h1>
        <p>{say(message(hasDocument ? 'fault.kept' : 'fault.noPlan'))}</p>
        {notice === null ? null : <p className={styles.notice}>{say(notice)}</p>}
        <div className={styles.buttons}>
          {hasDocument ? (
            <Button look="primary" disabled={saving} onClick={() => void actions.saveAs()}>
              {say(message('screen.saveAs'))}
            </Button>
          ) : null}
          <Button onClick={retry}>{say(message('fault.again'))}</Button>
        </div>
        {name === undefined ? null : <p className={styles.file}>{name}</p>}
      </div>
      <CopyReport fault={fault} open />
    </main>
  )
}
