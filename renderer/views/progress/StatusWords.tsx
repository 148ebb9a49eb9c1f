import type { ProgressStatus } from '../../../shared/progress/progress-line.ts'
import { message } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { useSay } from '../../state/session.ts'
import type { ShownProgress } from '../../worker/analysis-questions.ts'
import css from './progress.module.css'

const marks = { onTrack: 'met', behind: 'short', ahead: 'met', unknown: 'unknown' } as const

/** The latest status, or why there is none. */
export function StatusWords({ line }: { readonly line: ShownProgress }): React.ReactElement {
  const say = useSay()
  if (line.measure === undefined) return <span className={css.gone}>{say(message('progress.gone'))}</span>
  if (line.points.length === 0) return <span className={css.quiet}>{say(message('progress.none'))}</span>
  return <Words status={line.status} />
}

export function Words({ status }: { readonly status: ProgressStatus }): React.ReactElement {
  const say = useSay()
  return (
    <span className={css.status} data-status={status}>
      <StatusMark status={marks[status]} />
      {say(message(`progress.${status}`))}
    </span>
  )
}

/** A figure of a line with its decimals; a fraction as per cent. */
export function shownFigure({ measure }: ShownProgress, value: number | undefined): string {
  if (value === undefined) return '—'
  const { percent = false, decimals = 0 } = measure ?? {}
  return percent ? `${formatNumber(value * 100, decimals)}%` : formatNumber(value, decimals)
}
