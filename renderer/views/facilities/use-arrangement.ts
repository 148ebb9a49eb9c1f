import { useState } from 'react'
import { arranged, type Order } from '../../../shared/facilities/arrange.ts'
import type { FacilityColumn } from '../../../shared/facilities/column.ts'
import { recordOf } from '../../../shared/facilities/facility-record.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import type { Arrangement } from './stage-memory.ts'

/**
 * Filter, order and groups. Filter and order are made when they are asked for and then stand: a row that was edited stays where it is
 * until the planner sorts or filters again.
 */
export function useArrangement(
  start: Arrangement,
  plan: Plan,
  all: readonly FacilityColumn[],
  language: Language,
): {
  readonly arrangement: Arrangement
  readonly order: Order | undefined
  readonly arrange: (next: Arrangement) => void
} {
  const made = (arrangement: Arrangement) => ({
    arrangement,
    order: arranged(
      plan.facilities.map((facility) => recordOf(plan, facility)),
      all,
      arrangement,
      { none: say(language, message('facilities.none')), some: say(language, message('facilities.some')) },
    ),
  })
  const [state, set] = useState(() => made(start))
  return { ...state, arrange: (next) => set(made(next)) }
}
