import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { MethodSpec } from '../../../shared/plan/schema/projection-method.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { county, history, seen } from './county.ts'

const rule = (spec: MethodSpec, given?: { year: number; persons: number }[]) => ({
  unit: 'r',
  kind: 'resident' as const,
  ...spec,
  ...(given !== undefined && { given }),
})
const values = (plan: Plan) => [...(projectPopulation(plan).series[0]?.byYear ?? [])].map(([, p]) => p.toNumber())
const reasonOf = (plan: Plan) => projectPopulation(plan).series[0]?.reason?.key

describe('methods on a history of a county', () => {
  const falling = history(2015, [110, 108, 106, 104, 102, 100])

  test('linear goes on by the slope', () => {
    expect(values(county({ observations: falling, projections: [rule({ method: 'linear' })] }))).toEqual([
      100, 98, 96, 94, 92, 90,
    ])
  })

  test('growth rate of the history when none is given', () => {
    const plan = county({ observations: history(2018, [100, 110, 121]), projections: [rule({ method: 'growthRate' })] })
    expect(values(plan).map((v) => Number(v.toFixed(6)))).toEqual([121, 133.1, 146.41, 161.051, 177.1561, 194.87171])
  })

  test('natural increase and migration: −2.38 ‰ and 1 ‰, ten people a year', () => {
    const spec: MethodSpec = { method: 'naturalAndMigration', naturalRate: -2.38, migrationRate: 1, netMigrants: 10 }
    // 1057400 × 0.99862 + 10 = 1055950.788
    expect(values(county({ observations: [seen(2020, 1_057_400)], projections: [rule(spec)] }))[1]).toBe(1_055_950.788)
  })

  test('a curve that reaches 0 ends there, with the reason', () => {
    const plan = county({
      observations: history(2016, [50, 40, 30, 20, 10]),
      projections: [rule({ method: 'linear' })],
    })
    expect(values(plan)).toEqual([10])
    expect(reasonOf(plan)).toBe('population.reason.noValue')
  })

  test('a table knows its own years alone', () => {
    const plan = county({
      observations: [seen(2020, 100)],
      projections: [rule({ method: 'table' }, [{ year: 2023, persons: 130 }])],
    })
    expect(values(plan)).toEqual([100, 110, 120, 130])
    expect(reasonOf(plan)).toBe('population.reason.tableEnds')
  })

  test('too few years: the base year stays, the rest is absent with the reason', () => {
    const plan = county({ observations: [seen(2020, 100)], projections: [rule({ method: 'gm11' })] })
    expect(values(plan)).toEqual([100])
    expect(reasonOf(plan)).toBe('population.reason.fewPoints')
  })

  test('a mix weighs its parts', () => {
    const spec: MethodSpec = {
      method: 'mix',
      parts: [
        { weight: 3, spec: { method: 'constant' } },
        { weight: 1, spec: { method: 'linear' } },
      ],
    }
    expect(values(county({ observations: falling, projections: [rule(spec)] }))).toEqual([
      100, 99.5, 99, 98.5, 98, 97.5,
    ])
  })

  test('an override of the target year stands above every method, years before it on the line', () => {
    for (const method of ['linear', 'exponential', 'growthRate', 'gm11'] as const) {
      const plan = county({
        observations: falling,
        projections: [rule({ method }, [{ year: 2025, persons: 200 }])],
      })
      expect(values(plan)).toEqual([100, 120, 140, 160, 180, 200])
    }
  })

  test('after a planner’s figure a curve goes on from it', () => {
    const plan = county({
      observations: falling,
      projections: [rule({ method: 'linear' }, [{ year: 2022, persons: 192 }])],
    })
    // Twice the curve from 2022 on: 2 × 94, 2 × 92, 2 × 90
    expect(values(plan)).toEqual([100, 146, 192, 188, 184, 180])
  })
})

describe('breaks and moments', () => {
  const broken = [...history(2010, [100, 101, 102, 103, 104]), seen(2015, 90, { revision: '七普修订' }), seen(2016, 91)]

  test('a fit reads only what follows a break', () => {
    const plan = county({ observations: broken, projections: [rule({ method: 'linear' })], years: [2016, 2020] })
    expect(reasonOf(plan)).toBe('population.reason.fewSinceBreak')
  })

  test('unless the planner says that it is one series', () => {
    const spec: MethodSpec = { method: 'linear', history: { acrossBreaks: true } }
    expect(values(county({ observations: broken, projections: [rule(spec)], years: [2016, 2020] }))).toHaveLength(5)
  })

  test('a census of 1 November lies two months before the year end', () => {
    const observations = [
      seen(2018, 1000, { moment: 'yearEnd' }),
      seen(2019, 1010, { moment: 'census' }),
      seen(2020, 1024, { moment: 'yearEnd' }),
    ]
    const exact = county({ observations, projections: [rule({ method: 'linear' })] })
    // x = 0, 5/6, 2: slope Σ(x − x̄)(y − ȳ)/Σ(x − x̄)²
    const xs = [0, 5 / 6, 2]
    const mean = (5 / 6 + 2) / 3
    const slope =
      xs.reduce((t, x, i) => t + (x - mean) * ([1000, 1010, 1024][i] ?? 0), 0) /
      xs.reduce((t, x) => t + (x - mean) ** 2, 0)
    expect(values(exact)[1]).toBeCloseTo(3034 / 3 + slope * (3 - mean), 6)
  })
})

describe('populations that follow another one', () => {
  test('service = resident × (1 + f), in every year', () => {
    const plan = county({
      observations: [seen(2020, 1000)],
      projections: [
        rule({ method: 'growthRate', annualRate: 0.1 }),
        { unit: 'r', kind: 'service', method: 'serviceFactor', factor: 0.2 },
      ],
    })
    const { at } = projectPopulation(plan)
    expect([2020, 2021, 2022].map((y) => at('r', 'service', y)?.toNumber())).toEqual([1200, 1320, 1452])
  })

  test('township residents from registered ones by the ratio of the county, marked as estimated', () => {
    const plan = county({
      observations: [
        seen(2020, 900),
        seen(2020, 1000, { kind: 'registered' }),
        seen(2020, 400, { kind: 'registered', unit: 'east' }),
      ],
      projections: [{ unit: 'east', kind: 'resident', method: 'registeredRatio' }],
    })
    const projection = projectPopulation(plan)
    expect(projection.at('east', 'resident', 2025)?.toNumber()).toBe(360)
    expect(projection.series.find((s) => s.unit === 'east' && s.kind === 'resident')).toMatchObject({
      estimated: true,
      parameters: [{ value: 0.9, year: 2020, given: false }],
    })
  })
})
