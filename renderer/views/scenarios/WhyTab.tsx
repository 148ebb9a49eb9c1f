import type { Address } from '../../../shared/compare/cell-measure.ts'
import { changeGroups } from '../../../shared/compare/waterfall.ts'
import { workbenchId } from '../../../shared/tables/workbench.ts'
import { message } from '../../../shared/text/message.ts'
import { Segments } from '../../components/controls/Segments.tsx'
import { formatDifference, formatNumber } from '../../components/format.ts'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useActions, useSay, useSession } from '../../state/session.ts'
import { CellPicker } from './CellPicker.tsx'
import styles from './Scenarios.module.css'
import { useCompared } from './use-compared.ts'
import { useWhy } from './use-why.ts'
import css from './Why.module.css'
import { WhyChart } from './WhyChart.tsx'

/** Why the 方案 differ in one cell: the drawing, the order the reasons are taken in, and the same in a table that adds up. */
export function WhyTab(): React.ReactElement | null {
  const say = useSay()
  const { setComparing } = useActions()
  const { compared, reference } = useCompared()
  const chosen = useSession((state) => state.comparing.cell)
  const order = useSession((state) => state.comparing.order)
  if (reference === undefined) return null
  const cell = chosen ?? { table: workbenchId('bed'), row: 'control', column: 'allocated' }
  const earlier = (at: number): void => {
    if (order === null || at === 0) return
    const [one, other] = [order[at - 1], order[at]]
    if (one !== undefined && other !== undefined) setComparing({ order: order.with(at - 1, other).with(at, one) })
  }
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <CellPicker cell={cell} onCell={(next) => setComparing({ cell: next })} />
        <Segments
          label={say(message('stage.why.order'))}
          value={order === null ? 'average' : 'given'}
          options={(['average', 'given'] as const).map((value) => ({
            value,
            label: say(message(`stage.why.${value}`)),
          }))}
          onChange={(value) => setComparing({ order: value === 'average' ? null : changeGroups })}
        />
        {order === null ? null : (
          <ol className={css.order} aria-label={say(message('stage.why.order'))}>
            {order.map((group, at) => {
              const name = say(message(`waterfall.${group}`))
              return (
                <li key={group}>
                  <button
                    type="button"
                    disabled={at === 0}
                    aria-label={say(message('stage.why.earlier', { name }))}
                    title={say(message('stage.why.earlier', { name }))}
                    onClick={() => earlier(at)}
                  >
                    {at === 0 ? '' : '←'} {name}
                  </button>
                </li>
              )
            })}
          </ol>
        )}
      </div>
      <WhyBody cell={cell} compared={compared} reference={reference} />
    </div>
  )
}

type BodyProps = {
  readonly cell: Address
  readonly compared: readonly ScenarioEntry[]
  readonly reference: ScenarioEntry
}

function WhyBody({ cell, compared, reference }: BodyProps): React.ReactElement {
  const say = useSay()
  const { steps, problem } = useWhy(cell, compared, reference)
  const [first] = steps
  const groups = [...changeGroups, 'rounding' as const].filter((group) =>
    steps.some((one) => one.steps.some((step) => step.group === group)),
  )
  const nameOf = (id: string): string => compared.find((entry) => entry.id === id)?.name ?? id
  return (
    <div className={css.why}>
      {compared.length < 2 ? <p className={styles.quiet}>{say(message('stage.compare.few'))}</p> : null}
      {problem === undefined ? null : <p className={styles.problem}>{say(problem)}</p>}
      {first === undefined ? null : (
        <>
          <h3>
            {say(message('stage.compare.why', { row: `${first.row} ${first.column}` }))}{' '}
            <em>
              {say(
                message('stage.why.against', { name: reference.name, value: formatNumber(first.from, first.decimals) }),
              )}
            </em>
          </h3>
          <div className={css.drawing}>
            <WhyChart steps={steps} entries={compared} />
          </div>
          <table className={`${css.steps} num`}>
            <thead>
              <tr>
                <th scope="col">{say(message('stage.why.step'))}</th>
                {steps.map(({ id }) => (
                  <th key={id} scope="col">
                    {nameOf(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{say(message('stage.why.from'))}</th>
                {steps.map(({ id, from, decimals }) => (
                  <td key={id}>{formatNumber(from, decimals)}</td>
                ))}
              </tr>
              {groups.map((group) => (
                <tr key={group}>
                  <th scope="row">{say(message(`waterfall.${group}`))}</th>
                  {steps.map((one) => {
                    const step = one.steps.find((entry) => entry.group === group)
                    return <td key={one.id}>{step === undefined ? '—' : exact(step.amount)}</td>
                  })}
                </tr>
              ))}
              <tr data-role="total">
                <th scope="row">{say(message('stage.why.to'))}</th>
                {steps.map(({ id, to, decimals }) => (
                  <td key={id}>{formatNumber(to, decimals)}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <p className={styles.quiet}>{say(message('stage.why.note'))}</p>
        </>
      )}
    </div>
  )
}

/** A step as it adds up: every decimal it has, at most four shown. */
const exact = (amount: number): string =>
  formatDifference(amount, Math.min(4, String(amount).split('.')[1]?.length ?? 0))
