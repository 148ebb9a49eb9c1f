/**
 * 医共体 of a plan: those it lists, and those that facilities name without being listed, in that order. A facility names its
 * consortium by id or by name, so that a file that only has names stays as it is.
 */
import type { Consortium } from './schema/consortium.ts'
import type { Facility } from './schema/facility.ts'
import type { Plan } from './schema/plan.ts'

export type ConsortiumMembers = {
  readonly id: string
  readonly name: string
  readonly members: readonly Facility[]
  readonly lead?: Facility
  /** The plan’s own entry; absent where only facilities name it. */
  readonly entry?: Consortium
}

export function consortiaOf({
  consortia = [],
  facilities,
}: Pick<Plan, 'consortia' | 'facilities'>): ConsortiumMembers[] {
  const byId = new Map(facilities.map((f) => [f.id, f]))
  const ids = new Map(consortia.flatMap((c) => [[c.name, c.id] as const]))
  for (const { id } of consortia) ids.set(id, id)
  const members = Map.groupBy(
    facilities.filter((f) => f.consortium !== undefined),
    (f) => ids.get(f.consortium ?? '') ?? f.consortium ?? '',
  )
  const listed = consortia.map((entry): ConsortiumMembers => {
    const lead = entry.lead === undefined ? undefined : byId.get(entry.lead)
    return {
      id: entry.id,
      name: entry.name,
      members: members.get(entry.id) ?? [],
      entry,
      ...(lead !== undefined && { lead }),
    }
  })
  const known = new Set(consortia.map((c) => c.id))
  const named = [...members].flatMap(([name, list]) => (known.has(name) ? [] : [{ id: name, name, members: list }]))
  return [...listed, ...named]
}
