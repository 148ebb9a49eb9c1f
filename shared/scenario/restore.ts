import { err, ok, type Result } from '../base/result.ts'
import type { Restore } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'

type Restored = { readonly plan: Plan; readonly inverse: Restore }

/** One edit of one record, and the edit that takes it back. */
export function restore(plan: Plan, edit: Restore): Result<Restored, 'gone'> {
  const { population } = plan
  const length = lengthOf(plan, edit.list)
  if (!Number.isInteger(edit.at) || edit.at < 0 || edit.at + edit.remove > length) return err('gone')
  switch (edit.list) {
    case 'projections': {
      const [projections, back] = spliced(population.projections, edit)
      return ok({ plan: { ...plan, population: { ...population, projections } }, inverse: { ...edit, ...back } })
    }
    case 'observations': {
      const [observations, back] = spliced(population.observations, edit)
      return ok({ plan: { ...plan, population: { ...population, observations } }, inverse: { ...edit, ...back } })
    }
    case 'reconciliation': {
      const { reconciliation = [], ...rest } = population
      const [rules, back] = spliced(reconciliation, edit)
      const next = rules.length === 0 ? rest : { ...rest, reconciliation: rules }
      return ok({ plan: { ...plan, population: next }, inverse: { ...edit, ...back } })
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
    case 'tables': {
      const [tables, back] = spliced(plan.tables, edit)
      return ok({ plan: { ...plan, tables }, inverse: { ...edit, ...back } })
    }
    case 'scenarios': {
      const [scenarios, back] = spliced(plan.scenarios, edit)
      return ok({ plan: { ...plan, scenarios }, inverse: { ...edit, ...back } })
    }
    case 'decisions': {
      const [decisions, back] = spliced(plan.decisions, edit)
      return ok({ plan: { ...plan, decisions }, inverse: { ...edit, ...back } })
    }
    case 'sources': {
      const [sources, back] = spliced(plan.sources, edit)
      return ok({ plan: { ...plan, sources }, inverse: { ...edit, ...back } })
    }
    case 'resources': {
      const [resources, back] = spliced(plan.resources, edit)
      return ok({ plan: { ...plan, resources }, inverse: { ...edit, ...back } })
    }
    case 'units': {
      const [units, back] = spliced(plan.units, edit)
      return ok({ plan: { ...plan, units }, inverse: { ...edit, ...back } })
    }
    case 'precedence': {
      const { drop: _, ...rest } = edit
      const [precedence, back] = spliced(plan.precedence ?? [], edit)
      const { precedence: before, ...bare } = plan
      return ok({
        plan: edit.drop && precedence.length === 0 ? bare : { ...bare, precedence },
        inverse: { ...rest, ...back, ...(before === undefined && { drop: true }) },
      })
    }
    case 'registers': {
      const { drop: _, ...rest } = edit
      const [registers, back] = spliced(plan.registers ?? [], edit)
      const { registers: before, ...bare } = plan
      return ok({
        plan: edit.drop && registers.length === 0 ? bare : { ...bare, registers },
        inverse: { ...rest, ...back, ...(before === undefined && { drop: true }) },
      })
    }
  }
}

function lengthOf({ population, ...plan }: Plan, list: Restore['list']): number {
  switch (list) {
    case 'projections':
    case 'observations':
      return population[list].length
    case 'reconciliation':
      return population.reconciliation?.length ?? 0
    default:
      return plan[list]?.length ?? 0
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
