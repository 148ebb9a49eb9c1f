import type { Severity } from '../../../shared/audit/finding.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import styles from './marks.module.css'

const line = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const shapes: Record<Severity, React.ReactNode> = {
  error: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2.5" fill="var(--error)" />
      <path d="m4.6 4.6 4.8 4.8M9.4 4.6 4.6 9.4" stroke="var(--bg-surface)" strokeWidth="1.6" {...line} />
    </>
  ),
  warning: (
    <g stroke="var(--warning)" strokeWidth="1.5" {...line}>
      <path d="M7 1.2 13.2 12.4H.8z" />
      <path d="M7 5.2v3.2M7 10.2v.1" />
    </g>
  ),
  note: (
    <g stroke="var(--note)" strokeWidth="1.5" {...line}>
      <circle cx="7" cy="7" r="5.8" strokeWidth="1.4" />
      <path d="M7 6.4v3.4M7 4.2v.1" />
    </g>
  ),
}

/** Error ■ with ×, warning ▲ with !, note ● with i. */
export function SeverityMark({
  severity,
  spoken = true,
}: {
  severity: Severity
  spoken?: boolean
}): React.ReactElement {
  const say = useSay()
  const drawing = { className: styles.severity, viewBox: '0 0 14 14' }
  return spoken ? (
    <svg {...drawing} role="img" aria-label={say(message(`severity.${severity}`))}>
      {shapes[severity]}
    </svg>
  ) : (
    <svg {...drawing} aria-hidden="true">
      {shapes[severity]}
    </svg>
  )
}
