import type { Facility } from '../plan/schema/facility.ts'

/** How many facilities share a name, for the names that more than one has. Allowed, and worth a look. */
export function sameNames(facilities: readonly Facility[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of facilities) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of counts) if (count === 1) counts.delete(name)
  return counts
}
