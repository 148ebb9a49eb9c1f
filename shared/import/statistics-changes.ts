/** What the planner ticked of a statistics report, as typed changes: all of them are one step, and nothing else is touched. */
import type { StatedChange } from '../plan/schema/change.ts'
import type { Facility, Stock } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { StatisticsEntry } from './read-statistics.ts'

export type Ticked = {
  readonly year: number
  /** Lines of the sheet, changed and new. */
  readonly entries: readonly StatisticsEntry[]
  /** Facilities that the report does not have and that are said to be closed since. */
  readonly closed: readonly string[]
}

/** How a new institution comes by what no report says of it. */
export type NewFacility = {
  readonly idOf: (name: string) => string
  readonly kindOf: (name: string) => Facility['kind']
  readonly administration: Facility['administration']
}

/** Stated in one change: facilities with new codes, names and workload; stocks of the year. */
export function statisticsChanges(plan: Plan, ticked: Ticked, make: NewFacility): StatedChange[] {
  const facilities: Facility[] = []
  const stocks: Stock[] = []
  for (const entry of ticked.entries) {
    const before = entry.match.kind === 'one' ? entry.match.facility : created(plan, entry, make)
    const after = written(before, entry, ticked.year)
    if (after !== before || entry.match.kind !== 'one') facilities.push(after)
    for (const { role, value } of entry.differences) {
      if (role.by !== 'stock' || typeof value !== 'number') continue
      const { resource, measure } = role
      stocks.push({ facility: before.id, resource, measure, year: ticked.year, status: 'actual', value })
    }
  }
  for (const id of ticked.closed) {
    const facility = plan.facilities.find((f) => f.id === id)
    if (facility !== undefined) facilities.push({ ...facility, closes: ticked.year })
  }
  return [
    ...(facilities.length === 0 ? [] : [{ type: 'putFacilities', facilities } as const]),
    ...(stocks.length === 0 ? [] : [{ type: 'setStocks', stocks } as const]),
  ]
}

/** What a report does not say is taken for what most institutions of a county are; the planner sees it in the list. */
function created(plan: Plan, { identity, unit }: StatisticsEntry, make: NewFacility): Facility {
  const { institution, creditCode } = identity
  const codes = { ...(institution !== '' && { institution }), ...(creditCode !== '' && { creditCode }) }
  return {
    id: make.idOf(identity.name),
    name: identity.name,
    ...(Object.keys(codes).length > 0 && { codes }),
    unit: unit ?? plan.region.unit,
    ownership: 'government',
    administration: make.administration,
    kind: make.kindOf(identity.name),
  }
}

function written(facility: Facility, { differences }: StatisticsEntry, year: number): Facility {
  let next = facility
  const work: Record<string, number> = {}
  for (const { role, value } of differences) {
    if (role.by === 'work' && typeof value === 'number') work[role.field] = value
    if (role.by !== 'identity' || typeof value !== 'string') continue
    if (role.field === 'name') next = { ...next, aliases: [...(next.aliases ?? []), value] }
    if (role.field === 'institution' || role.field === 'creditCode')
      next = { ...next, codes: { ...next.codes, [role.field]: value } }
  }
  if (Object.keys(work).length === 0) return next
  const known = next.workload ?? []
  const at = known.findIndex((w) => w.year === year)
  // Changed figures no longer stand in the source they cited.
  const { cite: _, ...before } = known[at] ?? { year }
  const entry = { ...before, ...work }
  const workload = at === -1 ? [...known, entry].sort((a, b) => a.year - b.year) : known.with(at, entry)
  return { ...next, workload }
}
