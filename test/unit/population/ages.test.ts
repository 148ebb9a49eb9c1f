import { describe, expect, test } from 'vitest'
import type { MethodSpec, SpecOf } from '../../../shared/plan/schema/projection-method.ts'
import { demandByAge } from '../../../shared/population/age-demand.ts'
import { agesOf, partition } from '../../../shared/population/age-partition.ts'
import { expectancy, personYearsFor } from '../../../shared/population/cohorts/life-table.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { county, linfenAges, seen } from './county.ts'

const cohorts: SpecOf<'cohortComponent'> = {
  method: 'cohortComponent',
  fertility: { total: [{ year: 2020, value: 1.3 }] },
  sexRatioAtBirth: 111.3,
  survival: { by: 'lifeExpectancy', male: [{ year: 2020, value: 75.37 }], female: [{ year: 2020, value: 80.88 }] },
}
const linfen = (spec: MethodSpec = { method: 'constant' }, years: [number, number] = [2020, 2035]) =>
  county({
    observations: [seen(2020, 3_976_500, { groups: linfenAges })],
    projections: [{ unit: 'r', kind: 'resident', ...spec }],
    years,
  })

describe('bands as printed', () => {
  test('60 and above, of which 65 and above: the finest groups they agree to', () => {
    expect(partition(linfenAges, 3_976_500)).toEqual([
      { from: 0, below: 15, persons: 689_900 },
      { from: 15, below: 60, persons: 2_567_700 },
      { from: 60, below: 65, persons: 234_800 },
      { from: 65, below: 999, persons: 484_100 },
    ])
  })

  test('65 and above alone: the total gives the rest', () => {
    expect(partition([{ sex: 'all', ageFrom: 65, persons: 20 }], 100)).toEqual([
      { from: 0, below: 65, persons: 80 },
      { from: 65, below: 999, persons: 20 },
    ])
  })

  test('bands that leave fewer than no people are not used', () => {
    const groups = [
      { sex: 'all' as const, ageFrom: 60, persons: 10 },
      { sex: 'all' as const, ageFrom: 65, persons: 20 },
    ]
    expect(partition(groups, 100)).toBeUndefined()
    expect(agesOf(seen(2020, 100, { groups }))).toBeUndefined()
  })

  test('a band of a norm that is printed is exact; one inside a band takes its part', () => {
    const { at } = projectPopulation(linfen())
    expect(at('r', 'resident', 2020, { from: 0, to: 14 })?.toNumber()).toBe(689_900)
    expect(at('r', 'resident', 2020, { from: 60 })?.toNumber()).toBe(718_900)
    expect(at('r', 'resident', 2020, { from: 0 })?.toNumber()).toBe(3_976_500)
    // 3 of 15 nearly even ages
    expect(at('r', 'resident', 2020, { from: 0, to: 2 })?.toNumber()).toBeCloseTo((689_900 * 3) / 15, -3)
    expect(at('r', 'resident', 2020, { from: 80 })?.toNumber()).toBeLessThan(484_100 / 2)
  })

  test('another year holds the shares of the last count, and says so', () => {
    const plan = linfen({ method: 'growthRate', annualRate: 0.01 })
    const projection = projectPopulation(plan)
    expect(projection.ages('r', 'resident', 2020)?.basis).toBe('observed')
    expect(projection.ages('r', 'resident', 2021)).toMatchObject({ basis: 'held', year: 2020 })
    expect(projection.at('r', 'resident', 2021, { from: 65 })?.toNumber()).toBeCloseTo(484_100 * 1.01, 6)
  })

  test('no ages, no band', () => {
    const projection = projectPopulation(county({ observations: [seen(2020, 100)] }))
    expect(projection.at('r', 'resident', 2020, { from: 0, to: 14 })).toBeUndefined()
    expect(projection.ages('r', 'resident', 2020)).toBeUndefined()
  })
})

describe('cohorts from broad bands', () => {
  const projection = projectPopulation(linfen(cohorts))

  test('twenty-one groups of both sexes that add up to every year', () => {
    for (let year = 2021; year <= 2035; year++) {
      const table = projection.ages('r', 'resident', year)
      expect(table).toMatchObject({ basis: 'cohorts', year: 2020 })
      expect(table?.groups).toHaveLength(21)
      const sum = table?.groups.reduce((t, g) => t + g.persons, 0) ?? 0
      expect(sum).toBeCloseTo(projection.at('r', 'resident', year)?.toNumber() ?? 0, 3)
    }
  })

  test('the printed year stands as printed; low fertility ages the county', () => {
    expect(projection.ages('r', 'resident', 2020)?.basis).toBe('observed')
    const share = (year: number) =>
      (projection.at('r', 'resident', year, { from: 65 })?.toNumber() ?? 0) /
      (projection.at('r', 'resident', year)?.toNumber() ?? 1)
    expect(share(2035)).toBeGreaterThan(share(2020) * 1.3)
    expect(projection.at('r', 'resident', 2035)?.toNumber()).toBeLessThan(3_976_500)
  })

  test('years between two steps lie on the line, group by group', () => {
    const of = (year: number) => projection.at('r', 'resident', year)?.toNumber() ?? 0
    expect(of(2027)).toBeCloseTo(of(2025) + (2 / 5) * (of(2030) - of(2025)), 3)
  })

  test('an override scales the ages to it', () => {
    const plan = linfen(cohorts)
    const rule = { unit: 'r', kind: 'resident' as const, ...cohorts, given: [{ year: 2035, persons: 4_000_000 }] }
    const set = projectPopulation({ ...plan, population: { ...plan.population, projections: [rule] } })
    const sum = set.ages('r', 'resident', 2035)?.groups.reduce((t, g) => t + g.persons, 0)
    expect(sum).toBeCloseTo(4_000_000, 3)
  })

  test('a survival ratio above 1 is refused with sex and age', () => {
    const ratios = [0.99, 0.99, 1.2, 0.9]
    const spec: MethodSpec = { ...cohorts, survival: { by: 'ratios', male: [0.9, 0.9, 0.9, 0.9], female: ratios } }
    expect(projectPopulation(linfen(spec)).series[0]?.reason).toEqual({
      key: 'population.reason.survivalAbove',
      args: { sex: 'population.sex.female', age: 10, ratio: 1.2 },
    })
  })

  test('the model life table meets the expectancy asked for', () => {
    for (const e of [60, 75.37, 81, 88]) expect(expectancy(personYearsFor(e))).toBeCloseTo(e, 8)
  })
})

test('demand by age-specific use rates adds persons times rates; a missing band leaves the total absent', () => {
  const projection = projectPopulation(linfen())
  const rates = [
    { from: 0, to: 14, rate: 0.1 },
    { from: 15, to: 59, rate: 0.08 },
    { from: 60, rate: 0.3 },
  ]
  expect(demandByAge(projection, 'r', 'resident', 2020, rates).total?.toNumber()).toBe(68_990 + 205_416 + 215_670)
  const none = demandByAge(projection, 'east', 'resident', 2020, rates)
  expect(none.total).toBeUndefined()
  expect(none.missing?.args).toMatchObject({ from: 0, to: 14 })
})
