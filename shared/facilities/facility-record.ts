/** A facility with its own figures: what one row of the 机构 grid is about. */
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'

export type FacilityRecord = { readonly facility: Facility; readonly stocks: readonly Stock[] }

/** What a figure counts, by which measure, when and how certain. */
export type FigureKey = Pick<Stock, 'resource' | 'measure' | 'year' | 'status'>

const none: readonly Stock[] = []

// Changes share what they do not touch: the same list of stocks has the same index.
const memory = new WeakMap<Plan['stocks'], ReadonlyMap<string, readonly Stock[]>>()

export function stocksByFacility(stocks: Plan['stocks']): ReadonlyMap<string, readonly Stock[]> {
  const known = memory.get(stocks)
  if (known !== undefined) return known
  const index = new Map<string, Stock[]>()
  for (const stock of stocks) {
    if (stock.facility === undefined) continue
    const list = index.get(stock.facility)
    if (list === undefined) index.set(stock.facility, [stock])
    else list.push(stock)
  }
  memory.set(stocks, index)
  return index
}

export const recordOf = (plan: Plan, facility: Facility): FacilityRecord => ({
  facility,
  stocks: stocksByFacility(plan.stocks).get(facility.id) ?? none,
})

export const figureOf = (record: FacilityRecord, key: FigureKey): number | undefined =>
  record.stocks.find(
    (stock) =>
      stock.resource === key.resource &&
      stock.measure === key.measure &&
      stock.year === key.year &&
      stock.status === key.status,
  )?.value
