import { err, ok, type Result } from '../base/result.ts'
import type { Restore } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'

type Restored = { readonly plan: Plan; readonly inverse: Restore }

/** One edit of one record, and the edit that takes it back. */
export function restore(plan: Plan, edit: Restore): Result<Restored, 'gone'> {
  const { population } = plan
  const length = edit.list === 'projections' ? population.projections.length : plan[edit.list].length
  if (!Number.isInteger(edit.at) || edit.at < 0 || edit.at + edit.remove > length) return err('gone')
  switch (edit.list) {
    case 'projections': {
      const [projections, back] = spliced(population.projections, edit)
      return ok({ plan: { ...plan, population: { ...population, projections } }, inverse: { ...edit, ...back } })
    }
    case 'norms': {
      const [norms, back] = spliced(plan.norms, edit)
      return ok({ plan: { ...plan, norms }, inverse: { ...edit, ...back } })
    }
    case 'facilities': {
      const [facilities, back] = spliced(plan.facilities, edit)
      return ok({ plan: { ...plan, facilities }, inverse: { ...edit, ...back } })
    }
    case 'stocks': {
      const [stocks, back] = spliced(plan.stocks, edit)
      return ok({ plan: { ...plan, stocks }, inverse: { ...edit, ...back } })
    }
    case 'allocations': {
      const [allocations, back] = spliced(plan.allocations, edit)
      return ok({ plan: { ...plan, allocations }, inverse: { ...edit, ...back } })
    }
    case 'scenarios': {
      const [scenarios, back] = spliced(plan.scenarios, edit)
      return ok({ plan: { ...plan, scenarios }, inverse: { ...edit, ...back } })
    }
    case 'decisions': {
      const [decisions, back] = spliced(plan.decisions, edit)
      return ok({ plan: { ...plan, decisions }, inverse: { ...edit, ...back } })
    }
  }
}

type Splice<T> = { readonly at: number; readonly remove: 0 | 1; readonly entry: T | null }

function spliced<T>(
  list: readonly T[],
  { at, remove, entry }: Splice<T>,
): readonly [T[], { remove: 0 | 1; entry: T | null }] {
  const before = remove === 1 ? (list[at] ?? null) : null
  return [
    list.toSpliced(at, remove, ...(entry === null ? [] : [entry])),
    { remove: entry === null ? 0 : 1, entry: before },
  ]
}
