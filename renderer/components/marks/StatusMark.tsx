import type { Status } from '../../../shared/norms/requirement.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import styles from './marks.module.css'

const shapes: Record<Status, React.ReactNode> = {
  over: <path d="M.6 8.6h8.8L5 .8z" fill="var(--over-mark)" />,
  short: <path d="M.6 1.4h8.8L5 9.2z" fill="var(--short-mark)" />,
  met: (
    <path
      d="m1 5.4 2.7 2.7L9 2.4"
      fill="none"
      stroke="var(--met-mark)"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  unknown: <path d="M5 .9 9.1 5 5 9.1.9 5z" fill="none" stroke="var(--unknown-mark)" strokeWidth="1.3" />,
}

/** ▼ short, ▲ over, ✓ met, ◇ unknown: the shape says it, the colour repeats it. Not spoken where the word stands beside it. */
export function StatusMark({ status, spoken = true }: { status: Status; spoken?: boolean }): React.ReactElement {
  const say = useSay()
  const drawing = { className: styles.status, viewBox: '0 0 10 10' }
  return spoken ? (
    <svg {...drawing} role="img" aria-label={say(message(`status.${status}`))}>
      {shapes[status]}
    </svg>
  ) : (
    <svg {...drawing} aria-hidden="true">
      {shapes[status]}
    </svg>
  )
}
