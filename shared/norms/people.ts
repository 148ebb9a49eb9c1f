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
  const { ages } = norm
  if (ages?.to !== undefined && ages.to < ages.from)
    return { reason: message('norm.agesInverted', { from: ages.from, to: ages.to }) }
  const persons = projection.at(unit, norm.populationKind, year, norm.ages)
  if (persons !== undefined) return { persons }
  if (norm.ages === undefined) return { reason: message('norm.noPopulation', args) }
  const { from, to } = norm.ages
  return {
    reason:
      to === undefined ? message('norm.noAgesFrom', { ...args, from }) : message('norm.noAges', { ...args, from, to }),
  }
}
