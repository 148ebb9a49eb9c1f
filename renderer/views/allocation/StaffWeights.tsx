import { type AllocationRule, type WeightWord, weightWords } from '../../../shared/plan/schema/allocation.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import css from './AllocationView.module.css'
import type { Step } from './edits-to-changes.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  readonly table: TableModel
  readonly resource: string
  readonly onCommit: (step: Step) => void
}

const BEDS = 'beds'
const words: readonly WeightWord[] = weightWords.filter((word) => word !== 'base')

/** What the county’s requirement of one kind of staff is shared by. Minima of a norm per institution are met first. */
export function StaffWeights({ language, plan, table, resource, onCommit }: Props) {
  const control = table.rows.find((row) => row.key === 'control')
  if (control?.class === undefined) return null
  const classId = control.class
  const rule = plan.allocations.find(
    (a) => a.unit === plan.region.unit && a.class === classId && a.resource === resource,
  )
  const shares = rule?.method === 'proportional'
  const current = shares && typeof rule.weights === 'string' ? rule.weights : BEDS
  const norm = control.cells.norm
  const minimum = plan.norms.find(
    (n) => n.shape === 'perInstitution' && n.resource === resource && n.each === 'institution' && n.off === undefined,
  )
  const nameOf = (weights: string): string =>
    weights === BEDS
      ? say(language, message('stage.weights.beds'))
      : say(language, message(`weights.${words.find((word) => word === weights) ?? 'planned'}`))

  const choose = (chosen: string): void => {
    const word = words.find((known) => known === chosen)
    const { weights: _, minimaFrom: __, ...rest } = rule ?? { unit: plan.region.unit, class: classId, resource }
    const held: Pick<AllocationRule, 'control'> =
      rest.control === undefined && typeof norm === 'string' ? { control: { by: 'norm', norm } } : {}
    const next: AllocationRule =
      word === undefined
        ? { ...rest, ...held, method: 'asPlanned' }
        : {
            ...rest,
            ...held,
            method: 'proportional',
            weights: word,
            ...(minimum !== undefined && { minimaFrom: minimum.id }),
          }
    onCommit({
      changes: [{ type: 'putAllocation', rule: next }],
      label: message('stage.edit.weights', { resource: table.title, weights: nameOf(chosen) }),
    })
  }

  return (
    <label className={css.select}>
      <span>{say(language, message('stage.weights'))}</span>
      <select value={current} onChange={(event) => choose(event.target.value)}>
        {[BEDS, ...words].map((weights) => (
          <option key={weights} value={weights}>
            {nameOf(weights)}
          </option>
        ))}
      </select>
    </label>
  )
}
