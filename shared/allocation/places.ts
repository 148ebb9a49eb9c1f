/**
 * The units that people of the region live in, for measures per head: the units right below the region, each with everything inside
 * it. Facilities that stand at the region itself serve the rest of it: its people less those of the units below, where all of
 * these are known and people are left. Persons: residents of the target year.
 */
import { type Decimal, sum } from '../base/decimal.ts'
import { unitOf } from '../norms/units.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Projection } from '../population/projection.ts'

export type Place = {
  readonly unit: string
  readonly name: string
  readonly persons?: Decimal
  /** km² */
  readonly area?: number
  /** What of the region lies in no unit below it. */
  readonly rest?: true
}
export type Places = {
  readonly places: readonly Place[]
  /** Place of a unit in `places`: its own, or that of the unit above it; undefined outside the region. */
  readonly at: (unit: string) => number | undefined
}

export function placesOf(plan: Plan, projection: Projection): Places {
  const region = plan.region.unit
  const below = plan.units.filter((u) => u.parent === region)
  const persons = (unit: string) => projection.at(unit, 'resident', plan.targetYear)
  const places: Place[] = below.map((u) => {
    const people = persons(u.id)
    return {
      unit: u.id,
      name: u.name,
      ...(people?.gt(0) === true && { persons: people }),
      ...(u.areaKm2 !== undefined && { area: u.areaKm2 }),
    }
  })
  const all = persons(region)
  const known = places.flatMap((p) => p.persons ?? [])
  const left = all === undefined || known.length < places.length ? undefined : all.minus(sum(known))
  const area = unitOf(plan, region)?.areaKm2
  const areas = places.flatMap((p) => p.area ?? [])
  const bare = area === undefined || areas.length < places.length ? undefined : area - areas.reduce((t, a) => t + a, 0)
  places.push({
    unit: region,
    name: plan.region.name,
    rest: true,
    ...(left?.gt(0) === true && { persons: left }),
    ...(bare !== undefined && bare > 0 && { area: bare }),
  })
  const index = new Map(places.map((p, i) => [p.unit, i]))
  const at = (unit: string): number | undefined => {
    let here: string | undefined = unit
    // A circle of parents is refused at the gate; met here, it ends.
    for (let depth = 0; here !== undefined && depth < 64; depth++) {
      const found = index.get(here)
      if (found !== undefined) return found
      here = unitOf(plan, here)?.parent
    }
    return undefined
  }
  return { places, at }
}
