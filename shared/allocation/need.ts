/**
 * 按需测算: beds from the service volume.
 *   N = D · P(y)/P(w) · L / (365 · u)          beds = ⌈N⌉, to the next whole step
 *   D(y) = h · P(y) · (1 − o + i)              where the volume is a hospitalisation rate
 * D discharges of the workload year w (人次) · P resident population of the planning unit · L average length of stay (日) ·
 * u occupancy as a fraction · h yearly hospitalisation rate of residents · o, i outflow and inflow as fractions of h·P
 * L may follow from occupied bed-days ÷ discharges, u from occupied ÷ open bed-days. A year has 365 days, also a leap year.
 * A facility counts with its own latest workload and its own unit’s people. A class without any takes the latest service volume
 * of the class, or of the region: ⌈N⌉ beds dealt out by weight among the facilities that volume is of.
 * Source: CLI contract, “need”.
 */
import { type Decimal, dec } from '../base/decimal.ts'
import type { Cite } from '../plan/schema/basics.ts'
import type { Facility } from '../plan/schema/facility.ts'
import type { Plan } from '../plan/schema/plan.ts'
import type { Service } from '../plan/schema/register.ts'
import type { Projection } from '../population/projection.ts'
import { settled } from '../units/rounding.ts'

export type Volume = {
  readonly year: number
  readonly cite: Cite | undefined
  readonly discharges?: Decimal
  readonly lengthOfStay?: Decimal
  readonly occupancy?: Decimal
  readonly peopleThen?: Decimal
  readonly peopleNow?: Decimal
  readonly rate?: Decimal
  readonly outflow?: Decimal
  readonly inflow?: Decimal
}
export type Missing = 'discharges' | 'lengthOfStay' | 'occupancy' | 'population'
export type Need = { readonly volume: Volume } & (
  | { readonly unrounded: Decimal; readonly missing?: never }
  | { readonly unrounded?: never; readonly missing: Missing }
)

type People = { readonly plan: Plan; readonly projection: Projection }
type Given = Pick<Service, 'discharges' | 'openBedDays' | 'occupiedBedDays' | 'lengthOfStay' | 'occupancy'> & {
  readonly year: number
  readonly cite?: Cite | undefined
}

export const hasWorkload = (facility: Facility): boolean =>
  (facility.workload ?? []).some((w) => w.discharges !== undefined || w.occupiedBedDays !== undefined)

/** By a facility’s own latest workload with discharges; undefined where it has none. */
export function facilityNeed(people: People, facility: Facility): Need | undefined {
  const given = latest((facility.workload ?? []).filter((w) => w.discharges !== undefined))
  return given === undefined ? undefined : needOf(volumeOf(people, facility.unit, given))
}

/** The latest service volume of a class in the planned region, else of the region as a whole. */
export function serviceFor({ plan }: People, classId: string): Service | undefined {
  const here = (plan.services ?? []).filter((s) => s.unit === plan.region.unit)
  return latest(here.filter((s) => s.class === classId)) ?? latest(here.filter((s) => s.class === undefined))
}

export function serviceNeed(people: People, service: Service): Need {
  const { hospitalisationRate: rate, outflow, inflow } = service
  const volume = volumeOf(people, service.unit, service)
  if (rate === undefined || volume.peopleNow === undefined) return needOf(volume)
  const net = dec(1)
    .minus(outflow ?? 0)
    .plus(inflow ?? 0)
  return needOf({
    ...volume,
    // Residents of the target year at the rate: nothing is left to scale.
    discharges: dec(rate).times(volume.peopleNow).times(net),
    peopleThen: volume.peopleNow,
    rate: dec(rate),
    ...(outflow !== undefined && { outflow: dec(outflow) }),
    ...(inflow !== undefined && { inflow: dec(inflow) }),
  })
}

function volumeOf({ plan, projection }: People, unit: string, given: Given): Volume {
  const { year, cite, discharges, occupiedBedDays, openBedDays } = given
  const over = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined || b === 0 ? undefined : dec(a).div(b)
  const stay = given.lengthOfStay === undefined ? over(occupiedBedDays, discharges) : dec(given.lengthOfStay)
  const use = given.occupancy === undefined ? over(occupiedBedDays, openBedDays) : dec(given.occupancy)
  const then = peopleIn(plan, projection, unit, year)
  const now = projection.at(unit, 'resident', plan.targetYear)
  return {
    year,
    cite,
    ...(discharges !== undefined && { discharges: dec(discharges) }),
    ...(stay !== undefined && { lengthOfStay: stay }),
    ...(use !== undefined && !use.isZero() && { occupancy: use }),
    ...(then !== undefined && !then.isZero() && { peopleThen: then }),
    ...(now !== undefined && { peopleNow: now }),
  }
}

function needOf(volume: Volume): Need {
  const { discharges, lengthOfStay, occupancy, peopleThen, peopleNow } = volume
  if (discharges === undefined) return { volume, missing: 'discharges' }
  // Nobody stays where nobody was discharged; a length of stay is then not known.
  if (discharges.isZero()) return { volume, unrounded: dec(0) }
  if (lengthOfStay === undefined) return { volume, missing: 'lengthOfStay' }
  if (occupancy === undefined) return { volume, missing: 'occupancy' }
  if (peopleThen === undefined || peopleNow === undefined) return { volume, missing: 'population' }
  const days = discharges.times(peopleNow).times(lengthOfStay)
  return { volume, unrounded: days.div(occupancy.times(365).times(peopleThen)) }
}

/** ⌈N⌉ to the next multiple of the step. */
export const wholeBeds = (unrounded: Decimal, step: number): Decimal => settled(unrounded).div(step).ceil().times(step)

/** A workload may be older than the plan: then as observed in its year, year end before census before average. */
function peopleIn(plan: Plan, projection: Projection, unit: string, year: number): Decimal | undefined {
  const known = projection.at(unit, 'resident', year)
  if (known !== undefined) return known
  const seen = plan.population.observations.filter((o) => o.unit === unit && o.kind === 'resident' && o.year === year)
  const order = ['yearEnd', 'census', 'yearAverage'] as const
  const first = order.flatMap((moment) => seen.filter((o) => o.moment === moment))[0]
  return first === undefined ? undefined : dec(first.persons)
}

const latest = <T extends { readonly year: number }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((last, entry) => (last === undefined || entry.year > last.year ? entry : last), undefined)
