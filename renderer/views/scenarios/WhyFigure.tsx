import { workbenchId } from '../../../shared/tables/workbench.ts'
import { message } from '../../../shared/text/message.ts'
import { formatNumber } from '../../components/format.ts'
import type { ScenarioEntry } from '../../components/switcher/scenario-entries.ts'
import { useSay, useSession } from '../../state/session.ts'
import styles from './Scenarios.module.css'
import { useWhy } from './use-why.ts'
import { WhyChart } from './WhyChart.tsx'

type Props = { readonly compared: readonly ScenarioEntry[]; readonly reference: ScenarioEntry }

/** Why the chosen row of the board differs, for every 方案 at once; the control total until a row is chosen. */
export function WhyFigure({ compared, reference }: Props): React.ReactElement {
  const say = useSay()
  const chosen = useSession((state) => state.comparing.cell)
  const cell = chosen ?? { table: workbenchId('bed'), row: 'control', column: 'allocated' }
  const { steps, problem } = useWhy(cell, compared, reference)
  const [first] = steps
  return (
    <figure className={styles.figure}>
      <figcaption>
        <b>
          {first === undefined
            ? say(message('stage.tab.why'))
            : say(message('stage.compare.why', { row: `${first.row} ${first.column}` }))}
        </b>
        {first === undefined ? null : (
          <span>
            {say(
              message('stage.why.against', { name: reference.name, value: formatNumber(first.from, first.decimals) }),
            )}
          </span>
        )}
      </figcaption>
      {problem === undefined ? null : <p className={styles.quiet}>{say(problem)}</p>}
      {steps.length === 0 ? (
        problem === undefined ? (
          <p className={styles.quiet}>{say(message('stage.compare.chooseRow'))}</p>
        ) : null
      ) : (
        <WhyChart steps={steps} entries={compared} />
      )}
    </figure>
  )
}
