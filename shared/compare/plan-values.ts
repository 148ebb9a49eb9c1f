/** What a plan says in the places that changes set, and what a reader calls them; an id where the plan no longer has the record. */
import { type Decimal, dec } from '../base/decimal.ts'
import { singleValues } from '../norms/single-values.ts'
import { valueAt } from '../norms/value-at.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { indexStocks } from '../plan/stocks.ts'

export function normValue(plan: Plan, id: string, year: number): Decimal | undefined {
  const norm = plan.norms.find((n) => n.id === id)
  if (norm === undefined) return undefined
  if (norm.shape === 'perInstitution') return dec(norm.minimum)
  const values = singleValues(norm)
  return values === undefined ? undefined : valueAt(values, year)
}

export function plannedOf(plan: Plan, facility: string, resource: string): Decimal | undefined {
  const found = indexStocks(plan).facility(facility, resource).planned
  return found === undefined ? undefined : dec(found.value)
}

export function namesOf(plan: Plan) {
  const name = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? id
  return {
    unit: (id: string) => name(plan.units, id),
    facility: (id: string) => name(plan.facilities, id),
    resource: (id: string) => name(plan.resources, id),
    class: (id: string) => name(plan.classes, id),
    norm: (id: string) => plan.norms.find((n) => n.id === id)?.label ?? id,
  }
}
