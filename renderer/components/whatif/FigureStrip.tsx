import type { KeyFigures } from '../../../shared/engine/view.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { useSay, useSession } from '../../state/session.ts'
import { formatDifference, formatNumber } from '../format.ts'
import { StatusMark } from '../marks/StatusMark.tsx'
import styles from './WhatIfBar.module.css'

type Figure = { readonly key: keyof KeyFigures; readonly label: Message; readonly decimals: number }

const strip: readonly Figure[] = [
  { key: 'control', label: message('screen.kpi.control'), decimals: 0 },
  { key: 'over', label: message('screen.kpi.over'), decimals: 0 },
  { key: 'perThousand', label: message('screen.kpi.perThousand'), decimals: 2 },
  { key: 'need', label: message('use.kpi.need'), decimals: 0 },
  { key: 'nurses', label: message('screen.kpi.nurses'), decimals: 0 },
]

/** The few numbers an assumption is judged by, each with its difference from the baseline. Each keeps its place. */
export function FigureStrip(): React.ReactElement {
  const say = useSay()
  const figures = useSession((state) => state.view?.figures)
  const baseline = useSession((state) => state.baseline)
  const computing = useSession((state) => state.late)
  const mark = (status: 'over' | 'met') => <StatusMark status={status} label={say(message(`status.${status}`))} />

  return (
    <dl className={styles.strip} data-stale={computing}>
      {strip.map(({ key, label, decimals }) => {
        const value = figures?.[key]
        const before = baseline?.[key]
        return (
          <div key={key}>
            <dt title={say(label)}>{say(label)}</dt>
            <dd className="num">
              <b>
                {key === 'over' && value !== undefined ? mark(value > 0 ? 'over' : 'met') : null}
                {value === undefined ? '—' : formatNumber(value, decimals)}
              </b>
              {value === undefined || before === undefined ? null : (
                <em data-over={key === 'over' && value > before}>{formatDifference(value - before, decimals)}</em>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
