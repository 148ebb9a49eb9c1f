/**
 * Facilities and figures that are put in, against the gate’s own rules. Only what came in is looked at: held against the whole
 * plan, every cell typed into a list of 100 000 would read all of it again.
 */
import { contradictions } from '../plan/check-contradictions.ts'
import { cycles } from '../plan/check-cycles.ts'
import { duplicates } from '../plan/check-duplicates.ts'
import { citeReferences, danglingError, facilityReferences, type Target } from '../plan/check-references.ts'
import { collected, type PlanError, type Problem } from '../plan/plan-error.ts'
import type { Change } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { where } from '../plan/where.ts'
import type { Of } from './edit-types.ts'

export function facilityFaults(
  plan: Plan,
  change: Of<'putFacilities'> | Of<'setFacilities'> | Of<'setStocks'>,
  changes: readonly Change[],
  index: number,
): PlanError[] {
  const byField = change.type === 'setFacilities' ? change.facilities.map(({ facility }) => facility) : []
  const facilities = change.type === 'putFacilities' ? change.facilities : recordsOf(plan, byField)
  // A figure that is taken away says nothing but its key.
  const stocks =
    change.type === 'setStocks' ? change.stocks.map((stock) => ({ ...stock, value: stock.value ?? 0 })) : []
  const alone: Plan = { ...plan, ...nothing, facilities, stocks }
  const faults = collected(problems(plan, alone)).map((error): PlanError => {
    const [list, at, ...rest] = error.path
    // The id of a record is `facility` in a change of its fields.
    const below = rest[0] === 'id' ? ['facility'] : ['fields', ...rest]
    const inner = byField.length > 0 && rest.length > 0 ? [list ?? '', at ?? 0, ...below] : error.path
    const path = ['changes', index, ...inner]
    const place = error.where === '' ? '' : where({ changes }, path)
    return {
      ...error,
      path,
      where: place,
      message: { ...error.message, args: { ...error.message.args, where: place } },
    }
  })
  // Who succeeds whom, and when, is a matter of the whole list.
  if (
    faults.length > 0 ||
    !plan.facilities.some(({ successor, events }) => successor !== undefined || events !== undefined)
  )
    return faults
  const lives: Plan = { ...plan, ...nothing, stocks: [] }
  return collected([...cycles(lives), ...contradictions(lives)])
}

function recordsOf(plan: Plan, ids: readonly string[]): Plan['facilities'] {
  if (ids.length === 0) return []
  const byId = new Map(plan.facilities.map((facility) => [facility.id, facility]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The other lists are as they were. */
const nothing = {
  sources: [],
  units: [],
  population: { observations: [], projections: [] },
  classes: [],
  resources: [],
  institutions: [],
  registers: [],
  supplies: [],
  services: [],
  equipment: [],
  norms: [],
  precedence: [],
  allocations: [],
  tables: [],
  facts: [],
  printed: [],
  decisions: [],
  scenarios: [],
} satisfies Partial<Plan>

function* problems(plan: Plan, alone: Plan): Generator<Problem> {
  yield* duplicates(alone)
  const known = new Map<Target, ReadonlySet<string>>()
  const idsOf = (list: Target): ReadonlySet<string> => {
    const ids = known.get(list) ?? new Set((plan[list] ?? []).map((entry) => entry.id))
    known.set(list, ids)
    return ids
  }
  for (const { path, list, id } of facilityReferences(alone))
    if (id !== undefined && !idsOf(list).has(id)) yield () => danglingError(alone, path, list, id, idsOf(list))
  for (const { path, list, id } of citeReferences({ facilities: alone.facilities, stocks: alone.stocks }))
    if (id !== undefined && !idsOf(list).has(id)) yield () => danglingError(alone, path, list, id, idsOf(list))
  yield* contradictions(alone)
}
