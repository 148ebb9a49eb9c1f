/** Whom a norm counts in a unit and year; where they are not known, why, and what to do about it. */

import type { PopulationKind } from '../plan/schema/basics.ts'
import { type Message, message } from '../text/message.ts'
import type { Persons } from '../units/brand.ts'
import type { NormContext } from './context.ts'
import { unitName } from './units.ts'

type Counting = {
  readonly populationKind: PopulationKind
  readonly ages?: { readonly from: number; readonly to?: number | undefined } | undefined
}
export type People =
  | { readonly persons: Persons; readonly reason?: undefined }
  | { readonly persons?: undefined; readonly reason: Message }

export function peopleOf(norm: Counting, unit: string, year: number, { plan, projection }: NormContext): People {
  const args = { year, kind: `term.${norm.populationKind}`, unit: unitName(plan, unit) }
  const persons = projection.at(unit, norm.populationKind, year, norm.ages)
  if (persons !== undefined) return { persons }
  if (norm.ages === undefined) return { reason: message('norm.noPopulation', args) }
  return { reason: message('norm.noAges', { ...args, from: norm.ages.from, to: norm.ages.to ?? '' }) }
}
