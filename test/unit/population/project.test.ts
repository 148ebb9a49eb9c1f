import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { smallPlan } from '../../support/small-plan.ts'

const years = (plan: Plan) => [...(projectPopulation(plan).series[0]?.byYear ?? [])].map(([y, p]) => [y, p.toNumber()])
const withProjection = (projection: Plan['population']['projections'][number]): Plan => {
  const plan = smallPlan()
  return { ...plan, population: { ...plan.population, projections: [projection] } }
}

describe('projectPopulation', () => {
  it('holds the base year constant', () => {
    expect(years(smallPlan()).map(([, p]) => p)).toEqual([100_000, 100_000, 100_000, 100_000, 100_000, 100_000])
  })

  it('lies on the line between the base year and a given year', () => {
    const plan = withProjection({
      unit: 'r',
      kind: 'resident',
      method: 'constant',
      given: [{ year: 2025, persons: 110_000 }],
    })
    expect(years(plan)).toEqual([
      [2020, 100_000],
      [2021, 102_000],
      [2022, 104_000],
      [2023, 106_000],
      [2024, 108_000],
      [2025, 110_000],
    ])
  })

  it('goes on constant after the last given year', () => {
    const plan = withProjection({
      unit: 'r',
      kind: 'resident',
      method: 'constant',
      given: [{ year: 2022, persons: 90_000 }],
    })
    expect(years(plan).map(([, p]) => p)).toEqual([100_000, 95_000, 90_000, 90_000, 90_000, 90_000])
  })

  it('compounds the growth rate exactly', () => {
    const plan = withProjection({ unit: 'r', kind: 'resident', method: 'growthRate', annualRate: 0.1 })
    expect(years(plan).map(([, p]) => p)).toEqual([100_000, 110_000, 121_000, 133_100, 146_410, 161_051])
  })

  it('lets the planner’s own base year replace the observation', () => {
    const plan = withProjection({
      unit: 'r',
      kind: 'resident',
      method: 'constant',
      given: [{ year: 2020, persons: 80_000 }],
    })
    expect(years(plan)[0]).toEqual([2020, 80_000])
  })

  it('knows nothing before the first given year, and says undefined rather than 0', () => {
    const plan = smallPlan()
    const late = {
      ...plan,
      population: { observations: plan.population.observations.map((o) => ({ ...o, year: 2023 })), projections: [] },
    }
    expect(projectPopulation(late).at('r', 'resident', 2022)).toBeUndefined()
    expect(projectPopulation(late).at('r', 'resident', 2025)?.toNumber()).toBe(100_000)
  })
})

describe('a population that names itself as the one it follows', () => {
  it.each([
    { unit: 'r', kind: 'resident', method: 'serviceFactor', factor: 0.1 },
    { unit: 'r', kind: 'registered', method: 'serviceFactor', factor: 0.1 },
    { unit: 'r', kind: 'registered', method: 'registeredRatio', ratio: 0.9 },
  ] as const)('$kind by $method ends, with no ages', (rule) => {
    const plan = withProjection(rule)
    const projection = projectPopulation(plan)
    expect(projection.ages('r', rule.kind, plan.baseYear)).toBeUndefined()
    expect(projection.at('r', rule.kind, plan.targetYear, { from: 65 })).toBeUndefined()
  })
})
