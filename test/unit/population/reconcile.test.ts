import { describe, expect, test } from 'vitest'
import { dec, sum } from '../../../shared/base/decimal.ts'
import type { ProjectionRule } from '../../../shared/plan/schema/population.ts'
import type { Reconciliation } from '../../../shared/plan/schema/projection-method.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { county, seen } from './county.ts'

const observations = [seen(2020, 1000), seen(2020, 300, { unit: 'east' }), seen(2020, 600, { unit: 'west' })]
const plan = (by: Reconciliation['by'] | undefined, given: readonly [string, number][] = []) =>
  county({
    observations,
    projections: given.map(
      ([unit, persons]): ProjectionRule => ({
        unit,
        kind: 'resident',
        method: 'constant',
        given: [{ year: 2025, persons }],
      }),
    ),
    ...(by !== undefined && { reconciliation: [{ unit: 'r', kind: 'resident', by }] }),
  })
const of = (...args: Parameters<typeof plan>) => {
  const { at } = projectPopulation(plan(...args))
  return ['r', 'east', 'west'].map((unit) => at(unit, 'resident', 2025)?.toNumber())
}

describe('parts and whole in the target year', () => {
  test('without a rule nothing is spread', () => expect(of(undefined, [['r', 2000]])).toEqual([2000, 300, 600]))
  test('sums: the whole follows its parts', () => expect(of('sums')).toEqual([900, 300, 600]))
  test('proportional: parts are scaled', () => expect(of('proportional', [['r', 1800]])).toEqual([1800, 600, 1200]))
  test('shares: parts as they were last counted', () => expect(of('shares', [['r', 1800]])).toEqual([1800, 600, 1200]))
  test('a planner’s figure of a part stands, the others share the rest', () =>
    expect(of('proportional', [['east', 500]])).toEqual([1000, 500, 500]))
  test('a planner’s figure of the whole stands above a sum', () =>
    expect(of('sums', [['r', 2000]])).toEqual([2000, 300, 600]))
})

test('a whole with no figure of its own is the sum of its parts', () => {
  const only = county({
    observations: observations.slice(1),
    reconciliation: [{ unit: 'r', kind: 'resident', by: 'sums' }],
  })
  const projection = projectPopulation(only)
  expect(projection.at('r', 'resident', 2023)?.toNumber()).toBe(900)
  expect(projection.origin('r', 'resident', 2023)).toEqual({ by: 'reconciled', rule: 'sums' })
})

test('thirds of three townships add up exactly', () => {
  const two = county({
    observations: ['east', 'west', 'north'].map((unit) => seen(2020, 1, { unit })).concat(seen(2020, 100)),
    reconciliation: [{ unit: 'r', kind: 'resident', by: 'proportional' }],
  })
  const north = { id: 'north', name: '北镇', level: 'township' as const, parent: 'r' }
  const { at } = projectPopulation({ ...two, units: [...two.units, north] })
  const parts = ['east', 'west', 'north'].map((unit) => at(unit, 'resident', 2022) ?? dec(0))
  expect(sum(parts).toString()).toBe('100')
})
