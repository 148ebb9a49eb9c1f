import { useId } from 'react'
import type { MethodName } from '../../../shared/plan/schema/projection-method.ts'
import type { MethodLine } from '../../../shared/tables/method-comparison.ts'
import { message } from '../../../shared/text/message.ts'
import { formatDifference, formatNumber, formatWan } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import css from './MethodList.module.css'
import type { Subject } from './use-population.ts'

type Props = {
  readonly subject: Subject
  readonly shown: MethodName | undefined
  readonly year: number
  readonly onPick: (method: MethodName) => void
}

/** The methods side by side. Picking one shows it; the plan changes only when it is taken. */
export function MethodList({ subject, shown, year, onPick }: Props): React.ReactElement {
  const say = useSay()
  const group = useId()
  const { comparison, persons: now, bedsAt } = subject
  return (
    <fieldset className={css.list} aria-label={say(message('people.methods'))}>
      {comparison.lines.map((line) => (
        <label key={line.method} className={css.method} data-shown={line.method === shown}>
          <input
            type="radio"
            name={group}
            checked={line.method === shown}
            onChange={() => onPick(line.method)}
            aria-describedby={`${group}-${line.method}`}
          />
          <span className={css.name}>
            <b>{say(message(`population.method.${line.method}`))}</b>
            {line.chosen ? <em data-tag="chosen">{say(message('people.chosen'))}</em> : null}
            {line.suggested ? <em data-tag="suggested">{say(message('people.suggested'))}</em> : null}
          </span>
          <span className={`${css.value} num`}>
            {line.persons === undefined ? (
              '—'
            ) : (
              <>
                <b>{formatWan(line.persons)}</b> {say(message('people.wan'))}
              </>
            )}
          </span>
          <span id={`${group}-${line.method}`} className={css.detail}>
            {line.persons === undefined ? (
              <span className={css.reason}>{reasonOf(line, year, say)}</span>
            ) : (
              <>
                <span className="num" title={line.outcome.backtestReason && say(line.outcome.backtestReason)}>
                  {line.outcome.backtest === undefined
                    ? say(message('people.noBacktest'))
                    : say(message('people.backtest', { error: formatNumber(line.outcome.backtest.mape * 100, 2) }))}
                </span>
                <span className="num" title={line.outcome.intervalReason && say(line.outcome.intervalReason)}>
                  {line.low === undefined || line.high === undefined
                    ? say(message('people.noInterval'))
                    : `${formatWan(line.low)}–${formatWan(line.high)}`}
                </span>
                <span className={`${css.effect} num`}>{effectOf(line.persons, now, bedsAt, say)}</span>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const reasonOf = (line: MethodLine, year: number, say: ReturnType<typeof useSay>): string =>
  say(line.outcome.reason ?? message('people.noValue', { year }))

/** +1.2万人 → +103 张 against the population of the run. */
export function effectOf(
  persons: number,
  now: number | undefined,
  bedsAt: Subject['bedsAt'],
  say: ReturnType<typeof useSay>,
): string {
  if (now === undefined) return ''
  const people = say(message('people.effect', { people: formatDifference((persons - now) / 10_000, 2) }))
  const [then, before] = [bedsAt?.(persons), bedsAt?.(now)]
  if (then === undefined || before === undefined) return people
  return say(message('people.effectBeds', { people, beds: formatDifference(then - before) }))
}
