import { useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { scrollRegion } from '../../components/scroll-region.ts'
import { useMachine } from '../../state/machine.ts'
import { useSay, useSession } from '../../state/session.ts'
import { type Fault, faultReport } from '../fault-report.ts'
import styles from './FaultScreen.module.css'

type Props = {
  readonly fault: Fault
  /** The report is shown at once, not only after it was asked for. */
  readonly open?: boolean
}

/** The report in full, so that it is seen to hold nothing of the plan, and a button that copies it. Nothing is sent. */
export function CopyReport({ fault, open = false }: Props): React.ReactElement {
  const say = useSay()
  const machine = useMachine()
  const state = useSession((whole) => whole)
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const report = faultReport(fault, state, machine)
  const copy = (): void => {
    navigator.clipboard.writeText(report).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  return (
    <details className={styles.report} open={open}>
      <summary>{say(message('fault.report'))}</summary>
      <p>{say(message('fault.reportHint'))}</p>
      <pre {...scrollRegion}>{report}</pre>
      <Button onClick={copy}>{say(message('fault.copy'))}</Button>
      <span role="status">
        {copied === 'no' ? '' : say(message(copied === 'yes' ? 'fault.copied' : 'fault.notCopied'))}
      </span>
    </details>
  )
}
