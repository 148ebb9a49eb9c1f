import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { PickList } from './input.ts'

/** Entries of a list of the plan with the name that a planner knows them by. */
export function entriesOf(plan: Plan, from: PickList): readonly { readonly id: string; readonly name: string }[] {
  switch (from) {
    case 'norms':
      return plan.norms.map(({ id, label }) => ({ id, name: `${id} ${label}` }))
    case 'sources':
      return plan.sources.map(({ id, title }) => ({ id, name: title }))
    case 'resources':
      return plan.resources.map(({ id, name, counter }) => ({ id, name: `${name} (${counter})` }))
    default:
      return plan[from] ?? []
  }
}
