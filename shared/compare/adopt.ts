import type { PlanningChange } from '../plan/schema/change.ts'
import type { Distributions } from './distributions.ts'

/** One way of sharing as the plan’s own figures: planned amounts of all rows, or of some. A locked row keeps its own. */
export function adopt(found: Distributions, column: string, rows?: readonly string[]): PlanningChange[] {
  const chosen = found.columns.find((c) => c.id === column)
  const wanted = rows === undefined ? undefined : new Set(rows)
  return found.rows.flatMap(({ facility, planned, locked }, i): PlanningChange[] => {
    const value = chosen?.amounts[i]
    if (value === undefined || value === null || locked || value === planned || wanted?.has(facility) === false)
      return []
    return [{ type: 'setPlanned', facility, resource: found.resource, value }]
  })
}
