import { ok } from '../base/result.ts'
import type { Restore, RestoreMany } from '../plan/schema/change.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { type Edit, type Of, same } from './edit-types.ts'
import { flatFields, withFields } from './facility-fields.ts'

/**
 * Facilities as whole records, known ids replaced in their place. One that is named twice in a change is told by the check after
 * the edit; here the last one stands.
 */
export function putFacilities(plan: Plan, { facilities }: Of<'putFacilities'>): Edit {
  const at = new Map(plan.facilities.map((entry, index) => [entry.id, index]))
  const replaced = new Map<number, Plan['facilities'][number]>()
  const added: Plan['facilities'] = []
  for (const entry of facilities) {
    const place = at.get(entry.id)
    if (place === undefined) added.push(entry)
    else if (!same(plan.facilities[place], entry)) replaced.set(place, entry)
  }
  return ok(many('facilities', [], replaced, added, plan.facilities.length))
}

/** Fields laid over the records as the plan has them. Ids the plan does not have are refused before. */
export function setFacilities(plan: Plan, { facilities }: Of<'setFacilities'>): Edit {
  const at = new Map(plan.facilities.map((entry, index) => [entry.id, index]))
  const replaced = new Map<number, Plan['facilities'][number]>()
  for (const { facility, fields } of facilities) {
    const place = at.get(facility)
    const known = place === undefined ? undefined : (replaced.get(place) ?? plan.facilities[place])
    if (place === undefined || known === undefined) continue
    const next = withFields(known, fields)
    if (!same(flat(known), flat(next))) replaced.set(place, next)
  }
  return ok(many('facilities', [], replaced, [], plan.facilities.length))
}

/** What a record says, in whatever order it was written. */
const flat = (facility: Facility) => [...flatFields(facility)].sort(([a], [b]) => (a < b ? -1 : 1))

/** What is the facility’s own goes with it: its stocks and its answers in registers. Ids the plan does not have are gone already. */
export function removeFacilities(plan: Plan, { facilities }: Of<'removeFacilities'>): Edit {
  const leaving = new Set(facilities)
  const edits: (Restore | RestoreMany)[] = []
  const gone = placesOf(plan.facilities, (entry) => leaving.has(entry.id))
  if (gone.length === 0) return ok(undefined)
  edits.push({ type: 'restoreMany', list: 'facilities', gone, put: [] })
  const stocks = placesOf(plan.stocks, ({ facility }) => facility !== undefined && leaving.has(facility))
  if (stocks.length > 0) edits.push({ type: 'restoreMany', list: 'stocks', gone: stocks, put: [] })
  for (const [at, register] of (plan.registers ?? []).entries()) {
    const entries = register.entries?.filter(({ facility }) => facility === undefined || !leaving.has(facility))
    if (entries?.length !== register.entries?.length && entries !== undefined)
      edits.push({ type: 'restore', list: 'registers', at, remove: 1, entry: { ...register, entries } })
  }
  return ok(edits)
}

/** Figures by what they count, where, when and how certain; a changed figure no longer stands in the source it cited. */
export function setStocks(plan: Plan, { stocks }: Of<'setStocks'>): Edit {
  const placeOf = placesIn(plan.stocks, stocks.length)
  const gone = new Set<number>()
  const replaced = new Map<number, Stock>()
  const added: Stock[] = []
  for (const { value, ...rest } of stocks) {
    const place = placeOf(rest)
    const known = place === undefined ? undefined : plan.stocks[place]
    if (value === null) {
      if (place !== undefined) gone.add(place)
      continue
    }
    const entry: Stock = { ...rest, value }
    if (place === undefined || known === undefined) added.push(entry)
    else if (known.value !== value || (rest.cite !== undefined && !same(known.cite, rest.cite)))
      replaced.set(place, entry)
  }
  return ok(many('stocks', [...gone], replaced, added, plan.stocks.length))
}

/** A few figures are looked for one by one; for many, an index of all is sooner. */
const FEW = 20
function placesIn(list: readonly Stock[], wanted: number): (figure: Omit<Stock, 'value'>) => number | undefined {
  if (wanted > FEW) {
    const at = new Map(list.map((entry, index) => [stockKey(entry), index]))
    return (figure) => at.get(stockKey(figure))
  }
  return (figure) => {
    const key = stockKey(figure)
    const place = list.findIndex((entry) => entry.facility === figure.facility && stockKey(entry) === key)
    return place === -1 ? undefined : place
  }
}

const stockKey = ({
  facility,
  unit,
  class: id,
  resource,
  measure,
  year,
  status,
}: Omit<Stock, 'value' | 'cite'>): string =>
  `${facility ?? ''}\n${unit ?? ''}\n${id ?? ''}\n${resource}\n${measure}\n${year}\n${status}`

function placesOf<T>(list: readonly T[], leaves: (entry: T) => boolean): number[] {
  const places: number[] = []
  for (const [at, entry] of list.entries()) if (leaves(entry)) places.push(at)
  return places
}

/** One pass: what leaves for good, what is replaced where it stands, what comes in at the end. */
function many<L extends RestoreMany['list']>(
  list: L,
  leaving: readonly number[],
  replaced: ReadonlyMap<number, Plan[L][number]>,
  added: readonly Plan[L][number][],
  length: number,
): RestoreMany | undefined {
  const left = leaving.filter((at) => !replaced.has(at)).sort((a, b) => a - b)
  if (left.length === 0 && replaced.size === 0 && added.length === 0) return undefined
  let passed = 0
  const put = [...replaced]
    .sort(([a], [b]) => a - b)
    .map(([place, entry]) => {
      while ((left[passed] ?? Number.POSITIVE_INFINITY) < place) passed++
      return { at: place - passed, entry }
    })
  const end = length - left.length
  // List and entries have one type by the signature.
  return {
    type: 'restoreMany',
    list,
    gone: [...left, ...replaced.keys()].sort((a, b) => a - b),
    put: [...put, ...added.map((entry, index) => ({ at: end + index, entry }))],
  } as RestoreMany
}
