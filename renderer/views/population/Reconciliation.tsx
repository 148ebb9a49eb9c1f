import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { message } from '../../../shared/text/message.ts'
import { useSay } from '../../state/session.ts'
import css from './PopulationView.module.css'
import type { Commit } from './population-view-props.ts'

const rules = ['shares', 'sums', 'proportional'] as const

type Props = {
  readonly plan: Plan
  readonly unit: string
  readonly kind: PopulationKind
  readonly onCommit: Commit
}

/** How the parts are made to agree with the whole. Nothing is spread before one of the ways is chosen. */
export function Reconciliation({ plan, unit, kind, onCommit }: Props): React.ReactElement {
  const say = useSay()
  const rule = plan.population.reconciliation?.find((entry) => entry.unit === unit && entry.kind === kind)
  return (
    <label className={css.scope}>
      <span>{say(message('people.reconcile'))}</span>
      <select
        value={rule?.by ?? ''}
        onChange={(event) => {
          const by = rules.find((other) => other === event.currentTarget.value) ?? null
          onCommit([{ type: 'setReconciliation', unit, kind, by }], message('people.edit.reconcile'))
        }}
      >
        <option value="">{say(message('people.reconcile.none'))}</option>
        {rules.map((by) => (
          <option key={by} value={by}>
            {say(message(`population.by.${by}`))}
          </option>
        ))}
      </select>
    </label>
  )
}
