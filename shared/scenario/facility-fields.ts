/**
 * Some fields of a facility as flat entries, so that they can be taken apart, laid over a record and merged:
 *   name → 甲院   codes institution → 123   limits bed lock → true   workload 2020 discharges → 400   note → null (cleared)
 * Lists that no cell of a table edits alone (events, aliases, campuses) are one entry.
 */
import type { FacilityFields } from '../plan/schema/changes/facility-fields.ts'
import { type Facility, facility as record } from '../plan/schema/facility.ts'
import { same } from './edit-types.ts'

export type FlatFields = ReadonlyMap<string, unknown>

const order = Object.keys(record.shape).filter((key) => key !== 'id') as (keyof FacilityFields)[]
const isLimits = (key: string): key is 'limits' => key === 'limits'
const isWorkload = (key: string): key is 'workload' => key === 'workload'

export function flatFields(fields: FacilityFields | Facility): FlatFields {
  const flat = new Map<string, unknown>()
  const add = (start: string, entry: object, name?: string): void => {
    for (const [key, value] of Object.entries(entry))
      if (key !== name && value !== undefined) flat.set(`${start} ${key}`, value)
  }
  for (const key of order) {
    const value = fields[key]
    if (value === undefined) continue
    if (isLimits(key)) for (const entry of fields[key] ?? []) add(`${key} ${entry.resource}`, entry, 'resource')
    else if (isWorkload(key)) for (const entry of fields[key] ?? []) add(`${key} ${entry.year}`, entry, 'year')
    else if (key === 'codes') add(key, fields[key] ?? {})
    else flat.set(key, value)
  }
  return flat
}

/** Entries together again, fields in the order of a record. */
export function fieldsOf(flat: FlatFields): FacilityFields {
  const whole = new Map<string, unknown>()
  const limits = new Map<string, Record<string, unknown>>()
  const work = new Map<string, Record<string, unknown>>()
  const codes: Record<string, unknown> = {}
  for (const [path, value] of flat) {
    const [key = '', part = '', inner = ''] = path.split(' ')
    if (isLimits(key)) limits.set(part, { ...(limits.get(part) ?? { resource: part }), [inner]: value })
    else if (isWorkload(key)) work.set(part, { ...(work.get(part) ?? { year: Number(part) }), [inner]: value })
    else if (key === 'codes') codes[part] = value
    else whole.set(key, value)
  }
  if (Object.keys(codes).length > 0) whole.set('codes', codes)
  if (limits.size > 0) whole.set('limits', [...limits.values()])
  const byYear = [...work].sort(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => entry)
  if (byYear.length > 0) whole.set('workload', byYear)
  // Taken apart by this schema, put together by it.
  return Object.fromEntries(order.flatMap((key) => (whole.has(key) ? [[key, whole.get(key)]] : []))) as FacilityFields
}

/** The record with these fields; what they do not name stays, down to the very list. */
export function withFields(known: Facility, fields: FacilityFields): Facility {
  const flat = new Map(flatFields(known))
  for (const [key, value] of flatFields(fields)) {
    if (value === null) flat.delete(key)
    else flat.set(key, value)
  }
  const next: Readonly<Record<string, unknown>> = fieldsOf(flat)
  const entries = order.flatMap((key) => {
    const value = fields[key] === undefined ? known[key] : next[key]
    return value === undefined ? [] : [[key, value]]
  })
  // Required fields cannot be cleared by the schema of the change.
  return { id: known.id, ...Object.fromEntries(entries) } as Facility
}

/** What the second record says otherwise than the first. */
export function fieldsBetween(was: Facility, next: Facility): FacilityFields {
  const [before, after] = [flatFields(was), flatFields(next)]
  const changed = new Map<string, unknown>()
  for (const key of new Set([...before.keys(), ...after.keys()]))
    if (!same(before.get(key), after.get(key))) changed.set(key, after.get(key) ?? null)
  return fieldsOf(changed)
}

export const withoutFields = (fields: FacilityFields, leaves: (key: string) => boolean): FacilityFields =>
  fieldsOf(new Map([...flatFields(fields)].filter(([key]) => !leaves(key))))

export const mergedFields = (first: FacilityFields, then: FacilityFields): FacilityFields =>
  fieldsOf(new Map([...flatFields(first), ...flatFields(then)]))

/** Those that say something else than the record. */
export const fieldsToSay = (known: Facility, fields: FacilityFields): FacilityFields => {
  const flat = flatFields(known)
  return withoutFields(fields, (key) => same(flat.get(key) ?? null, flatFields(fields).get(key)))
}
