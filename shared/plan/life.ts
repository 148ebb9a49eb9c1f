/**
 * The life of a facility, year by year. Its record describes it at the end of the base year; an event of year Y holds from the
 * end of Y on, like opens and closes:
 *   open in y        opens ≤ y < end,  end = the first of closes, merge, and a split it is no part of
 *   record in y      the record with every move and change of a year in (baseYear, y]; earlier events are history
 *   class in y       what its record in y is selected by · unit in y: where its record in y stands
 *   handed over      merge: all of it to one · split: shares that sum to 1 · closes with a successor: all of it
 * What becomes of beds and staff is allocation/life-ledger.ts.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import { type ClassIndex, indexClasses } from './classes.ts'
import type { Facility } from './schema/facility.ts'
import type { Plan } from './schema/plan.ts'

export type HandOver = {
  readonly year: number
  readonly from: string
  /** Nobody, where it closes without a successor. */
  readonly to: readonly { readonly facility: string; readonly share: Decimal }[]
  /** It is no more afterwards; false for a split that leaves it a share. */
  readonly ends: boolean
}

type Living = Pick<Facility, 'opens' | 'closes' | 'events'>

/** The first year in which a facility is no more. */
export function endOf(facility: Living & Pick<Facility, 'id'>): number | undefined {
  const ends = handOversOf(facility).flatMap((h) => (h.ends ? [h.year] : []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

export function isOpenIn(facility: Living & Pick<Facility, 'id'>, year: number): boolean {
  return (facility.opens ?? year) <= year && year < (endOf(facility) ?? year + 1)
}

/** In order of years; of one year the closing comes last, and splits as their parts read: the list’s own order says nothing. */
export function handOversOf(facility: Living & Pick<Facility, 'id' | 'successor'>): readonly HandOver[] {
  const { id, closes, successor, events = [] } = facility
  if (closes === undefined && events.length === 0) return []
  const found: HandOver[] = []
  for (const event of events) {
    if (event.type === 'merge')
      found.push({ year: event.year, from: id, to: [{ facility: event.into, share: dec(1) }], ends: true })
    if (event.type === 'split') {
      const to = event.into.map((part) => ({ facility: part.facility, share: dec(part.share) }))
      found.push({ year: event.year, from: id, to, ends: to.every((part) => part.facility !== id) })
    }
  }
  if (closes !== undefined) {
    const to = successor === undefined ? [] : [{ facility: successor, share: dec(1) }]
    found.push({ year: closes, from: id, to, ends: true })
  }
  return found.length < 2
    ? found
    : found.sort((a, b) => a.year - b.year || Number(a.ends) - Number(b.ends) || (read(a) < read(b) ? -1 : 1))
}

const read = ({ to }: HandOver): string => to.map((part) => `${part.facility} ${part.share}`).join(' ')

// Plans are never changed in place: the same list of facilities has the same lives.
const memory = new WeakMap<Plan['facilities'], Map<string, Plan['facilities']>>()

/** The facilities as they are at the end of a year; the list itself where nothing has changed. Closed ones stay in it. */
export function facilitiesIn({ facilities, baseYear }: Plan, year: number): Plan['facilities'] {
  const known = memory.get(facilities) ?? new Map<string, Plan['facilities']>()
  memory.set(facilities, known)
  const key = `${baseYear} ${year}`
  const before = known.get(key)
  if (before !== undefined) return before
  let changed = false
  const list = facilities.map((facility) => {
    const now = recordIn(facility, baseYear, year)
    if (now !== facility) changed = true
    return now
  })
  const found = changed ? list : facilities
  known.set(key, found)
  return found
}

function recordIn(facility: Facility, baseYear: number, year: number): Facility {
  const parts = (facility.events ?? [])
    .filter((event) => event.year > baseYear && event.year <= year)
    .sort((a, b) => a.year - b.year)
    .flatMap((event): Partial<Facility>[] => {
      if (event.type === 'move') return [{ unit: event.unit }]
      // What a change does not set it does not have, so that nothing is taken away.
      return event.type === 'change' ? [event.set as Partial<Facility>] : []
    })
  return parts.length === 0 ? facility : Object.assign({}, facility, ...parts)
}

/** The classes as the facilities of a year make them up. */
export const classesIn = (plan: Plan, year: number): ClassIndex =>
  indexClasses({ ...plan, facilities: facilitiesIn(plan, year) })
