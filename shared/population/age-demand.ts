/**
 * Demand by age-specific use rates: D(y) = Σ rₐ·Pₐ(y)
 *
 * rₐ uses per person a year of an age band (年龄别住院率: discharges per person), Pₐ persons of the band. Exact. A band whose persons
 * are not known leaves the total absent, with the band named. Source: the use-rate method of health planning.
 */
import { type Decimal, dec, sum } from '../base/decimal.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import { type Message, message } from '../text/message.ts'
import type { Year } from '../units/brand.ts'
import type { AgeBand, Projection } from './projection.ts'

export type UseRate = AgeBand & { readonly rate: number }
export type AgeDemand = {
  readonly total?: Decimal
  readonly parts: readonly { readonly band: UseRate; readonly persons: Decimal; readonly uses: Decimal }[]
  readonly missing?: Message
}

export function demandByAge(
  projection: Projection,
  unit: string,
  kind: PopulationKind,
  year: Year,
  rates: readonly UseRate[],
): AgeDemand {
  const parts: AgeDemand['parts'][number][] = []
  for (const band of rates) {
    const persons = projection.at(unit, kind, year, band)
    if (persons === undefined)
      return { parts, missing: message('population.demand.noAges', { year, from: band.from, to: band.to ?? '+' }) }
    parts.push({ band, persons, uses: persons.times(dec(band.rate)) })
  }
  return { total: sum(parts.map((p) => p.uses)), parts }
}
