/** What goal seeking may turn: a population, a norm’s value or a planned figure; its grid, its bounds, and the change that sets it. */
import { type Decimal, dec } from '../base/decimal.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Results } from '../engine/results.ts'
import type { PopulationKind } from '../plan/schema/basics.ts'
import type { PlanningChange } from '../plan/schema/change.ts'
import type { Plan } from '../plan/schema/plan.ts'
import { applyChanges } from '../scenario/apply.ts'
import { type Language, type Message, message, planWord, say } from '../text/message.ts'
import { namesOf, normValue, plannedOf } from './plan-values.ts'

export type GoalInput =
  | { readonly kind: 'population'; readonly unit: string; readonly population: PopulationKind; readonly year: number }
  | { readonly kind: 'norm'; readonly norm: string; readonly year: number }
  | { readonly kind: 'planned'; readonly facility: string; readonly resource: string }
  /** Of the service volume that 按需测算 reads; class null: of the region. */
  | {
      readonly kind: 'occupancy' | 'lengthOfStay'
      readonly unit: string
      readonly class: string | null
      readonly year: number
    }

/** Places are whole numbers of units: place 856 of unit 0.01 is 8.56. */
export type GoalGrid = {
  readonly low: number
  readonly high: number
  readonly present: number
  readonly unit: Decimal
  readonly changeTo: (value: number) => PlanningChange
}

export function goalGrid(
  { plan, projection }: Results,
  input: GoalInput,
  min: number | undefined,
  max: number | undefined,
): Result<GoalGrid, Message> {
  const { now, unit, least, most = Number.MAX_SAFE_INTEGER, changeTo } = settings()
  const from = dec(min ?? (now ?? dec(0)).div(10)).div(unit)
  const to = dec(max ?? (now === undefined || now.isZero() ? dec(1000) : now.times(10))).div(unit)
  const low = Math.max(least, from.ceil().toNumber())
  const high = Math.min(most, to.floor().toNumber())
  if (!(low < high)) {
    const shown = (place: number) => dec(place).times(unit).toNumber()
    return err(message('goal.bounds', { min: min ?? shown(low), max: max ?? shown(high) }))
  }
  // An input that the plan does not have, or that one number cannot set, is told as its change would be.
  const trial = applyChanges(plan, [changeTo(dec(low).times(unit).toNumber())])
  const refused = trial.ok ? undefined : trial.error[0]?.message
  if (refused !== undefined) return err(refused)
  const present = Math.min(high, Math.max(low, (now ?? dec(low).times(unit)).div(unit).round().toNumber()))
  return ok({ low, high, present, unit, changeTo })

  function settings(): {
    readonly now: Decimal | undefined
    readonly unit: Decimal
    readonly least: number
    readonly most?: number
    readonly changeTo: (value: number) => PlanningChange
  } {
    switch (input.kind) {
      case 'population': {
        const { unit: place, population: kind, year } = input
        return {
          now: projection.at(place, kind, year),
          unit: dec(1),
          least: 1,
          changeTo: (persons: number): PlanningChange => ({ type: 'setPopulation', unit: place, kind, year, persons }),
        }
      }
      case 'norm': {
        const { norm, year } = input
        const value = normValue(plan, norm, year)
        const whole = plan.norms.find((n) => n.id === norm)?.shape === 'perInstitution'
        const places = whole ? 0 : Math.max(2, Math.min(6, value?.decimalPlaces() ?? 2))
        return {
          now: value,
          unit: dec(10).pow(-places),
          least: 0,
          changeTo: (to: number): PlanningChange => ({ type: 'setNormValue', norm, year, value: to }),
        }
      }
      case 'planned': {
        const { facility, resource } = input
        return {
          now: plannedOf(plan, facility, resource),
          unit: dec(1),
          least: 0,
          changeTo: (value: number): PlanningChange => ({ type: 'setPlanned', facility, resource, value }),
        }
      }
      case 'occupancy':
      case 'lengthOfStay': {
        const { kind: quantity, unit: place, class: id, year } = input
        const found = (plan.services ?? []).find((s) => s.unit === place && (s.class ?? null) === id && s.year === year)
        const value = found?.[quantity]
        return {
          now: value === undefined ? undefined : dec(value),
          unit: dec(quantity === 'occupancy' ? '0.001' : '0.1'),
          least: 1,
          most: quantity === 'occupancy' ? 1000 : 4000,
          changeTo: (to: number): PlanningChange => ({
            type: 'setService',
            unit: place,
            class: id,
            year,
            quantity,
            value: to,
          }),
        }
      }
    }
  }
}

export function inputName(plan: Plan, input: GoalInput, language: Language): string {
  const names = namesOf(plan)
  switch (input.kind) {
    case 'population': {
      const { unit, population, year } = input
      const place = unit === plan.region.unit ? '' : names.unit(unit)
      return say(language, message('goal.input.population', { unit: place, year, kind: `term.${population}` })).trim()
    }
    case 'norm': {
      const { norm, year } = input
      return say(language, message('goal.input.norm', { norm, label: names.norm(norm), year }))
    }
    case 'occupancy':
    case 'lengthOfStay': {
      const place = input.class === null ? plan.region.name : names.class(input.class)
      const words = { class: place, year: input.year, quantity: `goal.kind.${input.kind}` }
      return say(language, message('goal.input.service', words))
    }
    case 'planned': {
      const { facility, resource } = input
      const words = { facility: names.facility(facility), resource: planWord(language, names.resource(resource)) }
      return say(language, message('goal.input.planned', words))
    }
  }
}
