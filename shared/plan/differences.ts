/**
 * Two versions of a plan against each other, in the words of the plan: which record, which field, what each says. Records are
 * matched by their ids, or by what they speak of (facility, resource, year …), never by their place in the list.
 */
import { type Message, message, type TextKey } from '../text/message.ts'
import type { Plan } from './schema/plan.ts'
import { short } from './where.ts'

export type Difference = {
  /** The part of the plan: 机构, 标准 … */
  readonly part: Message
  /** The record by its names, and the field inside it; empty for a field of the plan itself. */
  readonly record: string
  readonly field: Message | null
  /** Absent: this version has none. */
  readonly mine?: string
  readonly theirs?: string
}

const parts: Readonly<Record<string, TextKey>> = {
  title: 'work.part.title',
  stage: 'work.part.stage',
  region: 'work.part.region',
  baseYear: 'work.part.baseYear',
  targetYear: 'work.part.targetYear',
  note: 'work.part.note',
  sources: 'work.part.sources',
  units: 'work.part.units',
  population: 'work.part.population',
  classes: 'work.part.classes',
  resources: 'work.part.resources',
  facilities: 'work.part.facilities',
  stocks: 'work.part.stocks',
  institutions: 'work.part.institutions',
  norms: 'work.part.norms',
  allocations: 'work.part.allocations',
  tables: 'work.part.tables',
  facts: 'work.part.facts',
  printed: 'work.part.printed',
  decisions: 'work.part.decisions',
  scenarios: 'work.part.scenarios',
  uncertainty: 'work.part.uncertainty',
  progress: 'work.part.progress',
  opinions: 'work.part.opinions',
  drafts: 'work.part.drafts',
}

const fields: Readonly<Record<string, TextKey>> = {
  value: 'work.field.value',
  persons: 'work.field.persons',
  name: 'work.field.name',
  lock: 'work.field.lock',
  min: 'work.field.min',
  max: 'work.field.max',
  method: 'work.field.method',
  step: 'work.field.step',
  minimum: 'work.field.minimum',
  cite: 'work.field.cite',
  state: 'work.field.state',
  reason: 'work.field.reason',
  given: 'work.field.given',
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRecords = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.every(isFields)

/** What tells one record of a list without ids from another. */
const identity = [
  'finding',
  'table',
  'row',
  'column',
  'facility',
  'unit',
  'class',
  'resource',
  'kind',
  'measure',
  'status',
  'year',
]

export function differences(mine: Plan, theirs: Plan): Difference[] {
  const found: Difference[] = []
  const names = namesIn([theirs, mine])
  for (const key of Object.keys({ ...mine, ...theirs })) {
    const part = message(parts[key] ?? 'work.part.other', { name: key })
    compare((mine as Fields)[key], (theirs as Fields)[key], { part, record: [], field: '' }, names, found)
  }
  return found
}

type Place = { readonly part: Message; readonly record: readonly string[]; readonly field: string }

function compare(
  mine: unknown,
  theirs: unknown,
  place: Place,
  names: ReadonlyMap<string, string>,
  found: Difference[],
): void {
  if (mine === theirs || JSON.stringify(mine) === JSON.stringify(theirs)) return
  if (isRecords(mine) && isRecords(theirs)) {
    const ours = keyed(mine)
    const others = keyed(theirs)
    for (const [key, record] of [...ours, ...[...others].filter(([key]) => !ours.has(key))]) {
      const named = { ...place, record: [...place.record, ...nameOf(record, names)], field: '' }
      compare(ours.get(key), others.get(key), named, names, found)
    }
  } else if (isFields(mine) && isFields(theirs)) {
    const valueDiffers = JSON.stringify(mine.value) !== JSON.stringify(theirs.value)
    for (const key of Object.keys({ ...mine, ...theirs })) {
      // Another figure cites another place, or none: one difference, not two.
      if (key === 'cite' && valueDiffers) continue
      compare(mine[key], theirs[key], { ...place, field: key }, names, found)
    }
  } else {
    const { part, record, field } = place
    found.push({
      part,
      record: [...new Set(record)].join(' · '),
      field: field === '' ? null : message(fields[field] ?? 'work.field.other', { name: field }),
      ...(mine === undefined ? {} : { mine: shown(mine) }),
      ...(theirs === undefined ? {} : { theirs: shown(theirs) }),
    })
  }
}

/** Records by what tells them apart. Twins get a number, so that none hides another. */
export function keyed<T extends object>(records: readonly T[]): Map<string, T> {
  const result = new Map<string, T>()
  for (const record of records) {
    const fields: Fields = record as Fields
    const base = typeof fields.id === 'string' ? fields.id : JSON.stringify(identity.map((key) => fields[key]))
    let key = base
    for (let twin = 2; result.has(key); twin += 1) key = `${base} ${twin}`
    result.set(key, record)
  }
  return result
}

/** Names of everything that has an id. */
function namesIn(plans: readonly Plan[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const list of plans.flatMap((plan): unknown[] => Object.values(plan)).filter(isRecords))
    for (const { id, name, label } of list) {
      const words = typeof name === 'string' ? name : label
      if (typeof id === 'string' && typeof words === 'string') names.set(id, words)
    }
  return names
}

function nameOf(record: Fields, names: ReadonlyMap<string, string>): string[] {
  for (const key of ['name', 'label', 'title', 'finding', 'id'] as const) {
    const own = record[key]
    if (typeof own === 'string') return [short(own)]
  }
  const about = ['facility', 'unit', 'class', 'resource'].flatMap((key) => {
    const id = record[key]
    return typeof id === 'string' ? [short(names.get(id) ?? id)] : []
  })
  return typeof record.year === 'number' ? [...about, String(record.year)] : about
}

function shown(value: unknown): string {
  if (typeof value === 'string') return short(value)
  if (typeof value !== 'object' || value === null) return String(value).replace('-', '−')
  if (isFields(value)) {
    for (const key of ['value', 'persons', 'name', 'label', 'id'])
      if (typeof value[key] === 'string' || typeof value[key] === 'number') return shown(value[key])
  }
  return short(JSON.stringify(value))
}
