/**
 * 按使用测算: beds that the region’s use asks for, D·L ÷ (365·u) with people of the target year (allocation/need.ts), up to the next
 * whole bed. The volume is the latest one of the region as a whole that has length of stay and occupancy beside its discharges.
 */
import { serviceNeed } from '../allocation/need.ts'
import { indexClasses } from '../plan/classes.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Service } from '../plan/schema/register.ts'
import { type Count, count } from '../units/brand.ts'
import { round } from '../units/rounding.ts'
import type { Results } from './results.ts'

/** The volume a planner can try other values of: all three figures stand in it. Undefined where the plan has none. */
export function bedUse(plan: Plan): Service | undefined {
  const { whole } = indexClasses(plan)
  const complete = (plan.services ?? []).filter(
    (s) =>
      s.unit === plan.region.unit &&
      (s.class === undefined || s.class === whole) &&
      s.lengthOfStay !== undefined &&
      s.occupancy !== undefined &&
      s.occupancy > 0 &&
      (s.discharges ?? s.hospitalisationRate) !== undefined,
  )
  return complete.reduce<Service | undefined>(
    (last, s) => (last === undefined || s.year > last.year ? s : last),
    undefined,
  )
}

export function bedsByUse(results: Results): Count | undefined {
  const service = bedUse(results.plan)
  const beds = service === undefined ? undefined : serviceNeed(results, service).unrounded
  return beds === undefined ? undefined : count(round(beds, 'up'))
}
