/**
 * One change for each figure and field, where the last one wins: what a new change says again is taken out of the earlier ones,
 * whatever type they have (a planned figure of setPlanned and of setStocks is one figure), and the new one takes their place.
 */
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { flatFields, mergedFields, withoutFields } from './facility-fields.ts'

/** A change of a 方案; touched: by the edit that is being made. */
export type Entry = { readonly change: PlanningChange; readonly off: boolean; readonly touched: boolean }

export function mergedChanges(plan: Plan, entries: readonly Entry[], own: readonly PlanningChange[]): Entry[] {
  let merged = [...entries]
  for (const given of own) {
    const named = partsOf(plan, given)
    const isNamed = (part: string): boolean => named.has(part) || [...wholes(part)].some((whole) => named.has(whole))
    let place = -1
    let change = given
    const next: Entry[] = []
    for (const entry of merged) {
      const rest = entry.off ? entry.change : without(plan, entry.change, isNamed)
      if (rest === entry.change) next.push(entry)
      else if (rest !== undefined) next.push({ ...entry, change: rest, touched: true })
      else place = next.length
      const joined = entry.off || rest === undefined ? undefined : together(rest, change)
      if (joined === undefined) continue
      next.pop()
      place = next.length
      change = joined
    }
    const entry: Entry = { change, off: false, touched: true }
    merged = place === -1 ? [...next, entry] : next.toSpliced(place, 0, entry)
  }
  return merged
}

/** Edits of one facility are one change. */
function together(earlier: PlanningChange, later: PlanningChange): PlanningChange | undefined {
  if (earlier.type !== 'setFacilities' || later.type !== 'setFacilities') return undefined
  const [first, then] = [earlier.facilities[0], later.facilities[0]]
  if (first === undefined || then === undefined || first.facility !== then.facility) return undefined
  if (earlier.facilities.length !== 1 || later.facilities.length !== 1) return undefined
  return { ...later, facilities: [{ ...then, fields: mergedFields(first.fields, then.fields) }] }
}

type Figure = Omit<Stock, 'value' | 'cite'>
const figureKeys = ['facility', 'unit', 'class', 'resource', 'measure', 'year', 'status'] as const
export const figureKey = (figure: Figure): string => figureKeys.map((key) => figure[key] ?? '').join('/')

const fieldParts = (facility: string, fields: Parameters<typeof flatFields>[0]): string[] =>
  [...flatFields(fields).keys()].map((key) => `facility ${facility} ${key}`)

/** What a change is about, whatever it says of it; the name of a whole record stands for all its parts. */
function partsOf(plan: Plan, change: PlanningChange): ReadonlySet<string> {
  switch (change.type) {
    case 'setStocks':
      return new Set(change.stocks.map((stock) => `stock ${figureKey(stock)}`))
    case 'setPlanned': {
      const { facility, resource } = change
      const measure = plan.resources.find(({ id }) => id === resource)?.planBy
      if (measure === undefined) return new Set([generalName(change)])
      const figure: Figure = { facility, resource, measure, year: plan.targetYear, status: 'planned' }
      return new Set([`stock ${figureKey(figure)}`])
    }
    case 'setFacilities':
      return new Set(change.facilities.flatMap(({ facility, fields }) => fieldParts(facility, fields)))
    case 'setLock':
      return new Set([`facility ${change.facility} limits ${change.resource} lock`])
    case 'setBounds': {
      const limits = `facility ${change.facility} limits ${change.resource}`
      return new Set([`${limits} min`, `${limits} max`])
    }
    case 'putFacilities':
      return new Set(change.facilities.map(({ id }) => `facility ${id}`))
    case 'putAllocation':
    case 'removeAllocation':
    case 'setMethod': {
      const { unit, class: id, resource } = change.type === 'putAllocation' ? change.rule : change
      const rule = `rule ${unit}/${id}/${resource}`
      return new Set([change.type === 'setMethod' ? `${rule} method` : rule])
    }
    case 'putNorm':
      return new Set([`norm ${change.norm.id}`])
    case 'setNormValue':
      return new Set([`norm ${change.norm} value ${change.year}`])
    case 'setNormOff':
      return new Set([`norm ${change.norm} off`])
    default:
      return new Set([generalName(change)])
  }
}

/** More names than these do not tell two pastes apart any better. */
const NAMED = 20
const LONGEST = 2000

/** A name for one change of a 方案 that stays when its value changes: a link to it finds it again. */
export function changeName(plan: Plan, change: PlanningChange): string {
  const parts =
    change.type === 'setFacilities'
      ? change.facilities.map(({ facility }) => `facility ${facility}`)
      : [...partsOf(plan, change)]
  const more = parts.length > NAMED ? [String(parts.length)] : []
  return [...parts.sort().slice(0, NAMED), ...more].join('\n').slice(0, LONGEST)
}

/** “facility a limits bed lock” belongs to “facility a limits bed”, “facility a limits” … */
function* wholes(part: string): Generator<string> {
  for (let at = part.lastIndexOf(' '); at > 0; at = part.lastIndexOf(' ', at - 1)) yield part.slice(0, at)
}

/** What is left of an earlier change; undefined: nothing. */
function without(plan: Plan, change: PlanningChange, leaves: (part: string) => boolean): PlanningChange | undefined {
  if (change.type === 'setStocks') {
    const stocks = change.stocks.filter((stock) => !leaves(`stock ${figureKey(stock)}`))
    if (stocks.length === change.stocks.length) return change
    return stocks.length === 0 ? undefined : { ...change, stocks }
  }
  if (change.type === 'putFacilities') {
    const facilities = change.facilities.filter(({ id }) => !leaves(`facility ${id}`))
    if (facilities.length === change.facilities.length) return change
    return facilities.length === 0 ? undefined : { ...change, facilities }
  }
  if (change.type === 'setFacilities') {
    const start = ({ facility }: { readonly facility: string }) => `facility ${facility} `
    const isHit = change.facilities.some(({ facility, fields }) => fieldParts(facility, fields).some(leaves))
    if (!isHit) return change
    const facilities = change.facilities.flatMap((entry) => {
      const fields = withoutFields(entry.fields, (key) => leaves(start(entry) + key))
      return Object.keys(fields).length === 0 ? [] : [{ ...entry, fields }]
    })
    return facilities.length === 0 ? undefined : { ...change, facilities }
  }
  return [...partsOf(plan, change)].every(leaves) ? undefined : change
}

const naming: ReadonlySet<string> = new Set([
  'unit',
  'kind',
  'year',
  'norm',
  'facility',
  'resource',
  'class',
  'register',
  'quantity',
  'equipment',
  'stage',
])

function generalName(change: PlanningChange): string {
  const names = Object.entries(change).flatMap(([key, value]: [string, unknown]) => {
    if (naming.has(key) && typeof value !== 'object') return [`${key}=${String(value)}`]
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof id === 'string' ? [`${key}=${id}`] : []
  })
  const ids = change.type === 'removeFacilities' ? [...change.facilities].sort() : []
  return [change.type, ...names, ...ids].join('/')
}
