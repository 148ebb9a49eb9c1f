/** Edits of a facility’s life and of its consortium as typed changes; each call is one undoable step. */
import type { StatedChange } from '../../../../shared/plan/schema/change.ts'
import type { Facility, Stock } from '../../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../../shared/plan/schema/plan.ts'

export const putFacility = (facility: Facility): StatedChange => ({ type: 'putFacilities', facilities: [facility] })

/** Who takes over all it has: where it merges into another, or closes with a successor. */
export function heirOf({ events = [], closes, successor }: Facility): string | undefined {
  for (const event of events) if (event.type === 'merge') return event.into
  return closes === undefined ? undefined : successor
}

/** Planned figures of a facility that is no more, added to those its heir has of its own; the others stay where they are. */
export function plannedToHeir(plan: Plan, from: Facility, heir: string): StatedChange[] {
  const planned = plan.stocks.filter(
    (s) => s.facility === from.id && s.status === 'planned' && s.year === plan.targetYear,
  )
  const stocks = planned.flatMap((stock): (Omit<Stock, 'value'> & { value: number | null })[] => {
    const own = plan.stocks.find(
      (s) =>
        s.facility === heir &&
        s.status === 'planned' &&
        s.year === stock.year &&
        s.resource === stock.resource &&
        s.measure === stock.measure,
    )
    if (own === undefined) return []
    const { cite: _, ...mine } = stock
    const { cite: __, ...theirs } = own
    return [
      { ...mine, value: null },
      { ...theirs, value: own.value + stock.value },
    ]
  })
  return stocks.length === 0 ? [] : [{ type: 'setStocks', stocks }]
}

/** The facility leads its consortium; one that only facilities name becomes an entry of the plan. */
export function leadChange(plan: Plan, facility: Facility, id: string): StatedChange | undefined {
  const named = facility.consortium
  if (named === undefined) return undefined
  const entry = (plan.consortia ?? []).find((c) => c.id === named || c.name === named)
  return { type: 'putConsortium', consortium: { ...(entry ?? { id, name: named }), lead: facility.id } }
}
