import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { CopyReport } from './CopyReport.tsx'
import styles from './Frame.module.css'

/** A fault of the program in its place above the numbers, which are the last good ones. */
export function EngineFault(): React.ReactElement | null {
  const say = useSay()
  const fault = useSession((state) => state.engineError)
  const stack = useSession((state) => state.engineStack)
  const { recompute, saveAs } = useActions()
  if (fault === null) return null
  return (
    <div className={styles.fault} role="alert">
      <SeverityMark severity="error" />
      <p>{say(fault)}</p>
      <Button onClick={recompute}>{say(message('screen.retry'))}</Button>
      {stack === '' ? null : (
        <>
          <Button onClick={() => void saveAs()}>{say(message('screen.saveAs'))}</Button>
          <CopyReport fault={{ name: 'Engine', stack }} />
        </>
      )}
    </div>
  )
}
