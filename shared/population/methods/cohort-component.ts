/**
 * 队列要素法: every group of sex and age survives into the next, women bear children, migrants join (cohorts/step.ts); total
 *   P(y) = f(y)·P(g)/f(g),   f(y) = Σ groups of the year y
 * P persons, g the last known year: ages are of a census, the total may be known for a later year, and the one is scaled to the other.
 * Limit: five-year steps; rates are assumptions of the planner. Source: Leslie 1945; Preston, Heuveline, Guillot (2001), ch. 6.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { SpecOf } from '../../plan/schema/projection-method.ts'
import { type Message, message } from '../../text/message.ts'
import type { Parameter } from '../projection.ts'
import { curve, type MethodInput, type Model } from './model.ts'

export function cohortComponentModel(spec: SpecOf<'cohortComponent'>, input: MethodInput): Result<Model, Message> {
  const table = input.cohorts?.(spec)
  if (table === undefined) return err(message('population.reason.noAges'))
  if (!table.ok) return table
  const cohorts = table.value
  return ok({ ...curve((year) => cohorts.total(year) ?? Number.NaN, true, parametersOf(spec)), cohorts })
}

function parametersOf({ fertility, sexRatioAtBirth, survival, migration }: SpecOf<'cohortComponent'>): Parameter[] {
  const last = (path: readonly { readonly year: number; readonly value: number }[]) =>
    path.reduce((a, b) => (b.year >= a.year ? b : a), path[0] ?? { year: 0, value: 0 })
  const of = (name: Parameter['name'], path: Parameters<typeof last>[0], unit?: Parameter['unit']): Parameter => ({
    name,
    value: last(path).value,
    ...(unit !== undefined && { unit }),
    given: true,
    year: last(path).year,
  })
  return [
    of('population.parameter.fertility', fertility.total),
    { name: 'population.parameter.sexRatio', value: sexRatioAtBirth, given: true },
    ...(survival.by === 'lifeExpectancy'
      ? [
          of('population.parameter.lifeMale', survival.male, 'population.unit.years'),
          of('population.parameter.lifeFemale', survival.female, 'population.unit.years'),
        ]
      : []),
    ...(migration === undefined
      ? []
      : [of('population.parameter.netMigrants', migration.net, 'population.unit.personsPerYear')]),
  ]
}
