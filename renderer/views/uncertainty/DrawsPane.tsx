import { useState } from 'react'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Uncertainty } from '../../../shared/plan/schema/uncertainty.ts'
import { type Message, message, planWord } from '../../../shared/text/message.ts'
import {
  type DrawSummary,
  type Spreading,
  type TotalMeasure,
  totalMeasures,
} from '../../../shared/uncertainty/draws.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { formatNumber } from '../../components/format.ts'
import { StatusMark } from '../../components/marks/StatusMark.tsx'
import { useSay, useSession } from '../../state/session.ts'
import { NumberField } from '../population/NumberField.tsx'
import css from './uncertainty.module.css'
import type { DrawsControl } from './use-draws.ts'

const MOST_DRAWS = 1_000_000
const MOST_SEED = 4_294_967_295

type Props = {
  readonly plan: Plan
  readonly set: Uncertainty
  readonly draws: DrawsControl
  readonly onPut: (set: Uncertainty) => Message | undefined
}

/** 蒙特卡洛: how many draws from which seed, and what came out. */
export function DrawsPane({ plan, set, draws, onPut }: Props): React.ReactElement {
  const say = useSay()
  const { summary, running, millis, failed, outdated, stopped } = draws
  const state =
    running !== null
      ? message('uncertainty.running', running.total === 0 ? {} : { done: running.done, draws: running.total })
      : outdated
        ? message('uncertainty.outdated')
        : summary === null
          ? stopped
            ? message('uncertainty.stopped')
            : null
          : millis === null
            ? message('uncertainty.cancelled', { done: summary.done })
            : message('uncertainty.done', { draws: summary.draws, seed: summary.seed, millis })
  return (
    <div className={css.result}>
      <div className={css.tools}>
        <span className={css.setting}>
          <NumberField
            label={say(message('uncertainty.drawCount'))}
            shown={formatNumber(set.draws)}
            options={{ integer: true, max: 1e9 }}
            onNumber={(value) => {
              if (value === null || value < 1) return message('uncertainty.noDraws')
              return value > MOST_DRAWS
                ? message('uncertainty.tooManyDraws', { max: MOST_DRAWS })
                : onPut({ ...set, draws: value })
            }}
          />
        </span>
        <span className={css.setting}>
          <NumberField
            label={say(message('uncertainty.seed'))}
            shown={String(set.seed)}
            options={{ integer: true, max: 1e12 }}
            onNumber={(value) =>
              value === null || value > MOST_SEED
                ? message('uncertainty.badSeed', { max: MOST_SEED })
                : onPut({ ...set, seed: value })
            }
          />
        </span>
        {running === null ? (
          <Button look="primary" disabled={set.inputs.length === 0} onClick={draws.run}>
            {say(message('uncertainty.run'))}
          </Button>
        ) : (
          <>
            {/* It comes where the button to begin was: the second half of a double click is no cancelling. */}
            <Button onClick={(clicks) => (clicks > 1 ? undefined : draws.cancel())}>
              {say(message('uncertainty.cancel'))}
            </Button>
            <progress
              aria-label={say(message('uncertainty.draws'))}
              value={running.done}
              max={Math.max(1, running.total)}
            />
          </>
        )}
        <span className={`${css.state} num`} role="status">
          {state === null ? '' : say(state)}
        </span>
      </div>
      {failed === null ? null : (
        <p role="alert" className={css.refused}>
          {say(failed)}
        </p>
      )}
      {summary === null ? (
        running === null ? (
          <EmptyState text={say(message(set.inputs.length === 0 ? 'uncertainty.empty' : 'uncertainty.drawsNone'))} />
        ) : null
      ) : (
        <Summary plan={plan} summary={summary} />
      )}
    </div>
  )
}

const percent = (share: number): string => `${formatNumber(share * 100, share > 0 && share < 0.1 ? 1 : 0)}%`

function Summary({ plan, summary }: { readonly plan: Plan; readonly summary: DrawSummary }) {
  const say = useSay()
  const language = useSession((state) => state.language)
  const [measure, setMeasure] = useState<TotalMeasure>('control')
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? id
  const decimals = measure === 'perThousand' ? 2 : 0
  const figure = (value: number | undefined, places = decimals) =>
    value === undefined ? '—' : formatNumber(value, places)
  const rows = summary.totals.flatMap((total) => {
    const found = total.measures[measure]
    return found === undefined ? [] : [{ total, found }]
  })
  const between = ({ p10, p90 }: Spreading) =>
    p10 === undefined || p90 === undefined ? '—' : `${figure(p10, 0)}–${figure(p90, 0)}`
  return (
    <>
      <div className={css.tableHead}>
        <h4>{say(message('uncertainty.totals'))}</h4>
        <Segments
          label={say(message('uncertainty.measure'))}
          value={measure}
          options={totalMeasures.map((value) => ({ value, label: say(message(`uncertainty.measure.${value}`)) }))}
          onChange={setMeasure}
        />
      </div>
      <table className={`${css.table} num`} aria-label={say(message('uncertainty.totals'))}>
        <thead>
          <tr>
            <th scope="col">{say(message('uncertainty.class'))}</th>
            {(['now', 'p10', 'p50', 'p90'] as const).map((head) => (
              <th key={head} scope="col">
                {say(message(`uncertainty.${head}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ total, found }) => (
            <tr key={`${total.class} ${total.resource}`}>
              <th scope="row">
                {nameIn(plan.classes, total.class)}
                <span>{planWord(language, nameIn(plan.resources, total.resource))}</span>
              </th>
              <td>{figure(found.present)}</td>
              <td>{figure(found.p10)}</td>
              <td>{figure(found.p50)}</td>
              <td title={found.missing > 0 ? say(message('uncertainty.missing', { count: found.missing })) : undefined}>
                {figure(found.p90)}
                {found.missing > 0 ? ' *' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.tableHead}>
        <h4>{say(message('uncertainty.norms'))}</h4>
      </div>
      <table className={`${css.table} ${css.chances} num`} aria-label={say(message('uncertainty.norms'))}>
        <thead>
          <tr>
            {(['norm', 'now', 'probability', 'required'] as const).map((head) => (
              <th key={head} scope="col">
                {say(message(`uncertainty.${head}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.norms.map(({ norm, met, probability, required }) => (
            <tr key={norm}>
              <th scope="row">{plan.norms.find((n) => n.id === norm)?.label ?? norm}</th>
              <td>
                <span className={css.now}>
                  <StatusMark status={met ? 'met' : 'short'} />
                  {say(message(met ? 'uncertainty.metNow' : 'uncertainty.notMetNow'))}
                </span>
              </td>
              <td className={css.chance}>
                <i aria-hidden="true" style={{ width: `${(probability ?? 0) * 64}px` }} />
                {probability === undefined ? '—' : percent(probability)}
              </td>
              <td>{between(required)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>
        {say(message('uncertainty.quantileNote'))}
        {summary.stale.length > 0
          ? ` ${say(message('uncertainty.staleCount', { count: summary.stale.length }))}`
          : null}
      </p>
    </>
  )
}
