import type { NormRow } from '../../../shared/engine/view.ts'
import { message } from '../../../shared/text/message.ts'
import { formatFigure } from '../../components/format.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { useSay } from '../../state/session.ts'
import css from './NormList.module.css'

/** ▼ 缺 19, ▲ 超 106, ✓ 合, ◇ 待定, 关: a shape and a word, the colour only repeats them. A reserve that is exceeded is no fault. */
export function NormStatus({
  row,
  status,
  guides = false,
  compared = false,
}: {
  readonly row: NormRow | undefined
  readonly status: NormRow['status']
  readonly guides?: boolean
  /** Another norm governs: a difference to this one is no miss. */
  readonly compared?: boolean
}): React.ReactElement {
  const say = useSay()
  if (status === 'off') return <span className={css.off}>{say(message('norms.status.off'))}</span>
  if (compared && status !== 'unknown') return <span className={css.off}>{say(message('norms.status.compared'))}</span>
  const gap = row?.gap === undefined || row.gap === 0 ? '' : ` ${formatFigure(Math.abs(row.gap))}`
  const amount = status === 'short' || status === 'over' ? gap : ''
  return (
    <span className={`${css.status} ${guides && status === 'over' ? '' : css[status]} num`}>
      <StatusMark status={status} />
      {say(message(`status.${status}`))}
      {amount}
    </span>
  )
}
