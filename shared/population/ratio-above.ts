import type { Plan } from '../plan/schema/plan.ts'
import type { Year } from '../units/brand.ts'
import { chosenObservations } from './history.ts'

/** 常住 : 户籍 of the nearest unit above that was counted both ways in one year, of the last such year. */
export function ratioAbove(
  plan: Plan,
  unit: string,
): { readonly ratio: number; readonly year: Year; readonly unit: string } | undefined {
  const parent = plan.units.find((u) => u.id === unit)?.parent
  if (parent === undefined) return undefined
  const registered = new Map(chosenObservations(plan, parent, 'registered').map((o) => [o.year, o.persons]))
  const resident = chosenObservations(plan, parent, 'resident').findLast((o) => (registered.get(o.year) ?? 0) > 0)
  return resident === undefined
    ? ratioAbove(plan, parent)
    : { ratio: resident.persons / (registered.get(resident.year) ?? 1), year: resident.year, unit: parent }
}
