import { describe, expect, it } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { norm } from '../../../shared/plan/schema/norm.ts'
import { shulan } from '../../support/shulan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const numbers = (id: string, year = 2025) =>
  run(shulan())
    .requirements.filter((r) => r.norm === id && r.year === year)
    .map((r) => ({
      required: (r.value ?? r.low ?? r.high)?.toNumber(),
      actual: r.actual?.toNumber(),
      gap: r.gap?.toNumber(),
      status: r.status,
    }))

describe('requirements against what the plan provides', () => {
  it('base year against stock, target year against allocated, the path between', () => {
    expect(numbers('S4-032', 2020)).toEqual([{ required: 1099, actual: 845, gap: 254, status: 'short' }])
    expect(numbers('S4-032', 2022)).toEqual([{ required: 1099, actual: 947, gap: 152, status: 'short' }])
    expect(numbers('S4-032', 2025)).toEqual([{ required: 1099, actual: 1100, gap: -1, status: 'over' }])
  })

  it('a ratio requires r times the provided left side', () => {
    expect(numbers('S4-013')).toEqual([{ required: 1471, actual: 1473, gap: -2, status: 'over' }])
    expect(numbers('S4-014')).toEqual([{ required: 4707, actual: undefined, gap: undefined, status: 'unknown' }])
  })

  it('the numbers CLI contract and taxonomy name', () => {
    expect(numbers('S4-042')[0]?.required).toBe(71)
    expect(numbers('S4-043')[0]?.required).toBe(61)
    expect(numbers('S4-044')[0]?.required).toBe(50)
    expect(numbers('S4-026')[0]?.required).toBe(3483)
    expect(numbers('S4-065').map((r) => r.required)).toEqual([37, 16])
    expect(numbers('S4-049').map((r) => r.required)).toEqual([6, 5])
  })

  it.each([
    ['ge', 1, 'met'],
    ['gt', 1.8, 'short'],
    ['ge', 1.8, 'met'],
    ['lt', 1.8, 'over'],
    ['le', 1.8, 'met'],
    ['ge', 3, 'short'],
    ['control', 1, 'over'],
  ] as const)('%s %d per thousand of 100000 people, 180 beds: %s', (comparator, value, status) => {
    const plan = smallPlan({ density: 1 })
    const rule = norm.parse({ ...plan.norms[0], comparator, values: [{ year: 2025, value }] })
    const found = run({ ...plan, norms: [rule] }).requirements.find((r) => r.year === 2025)
    expect(found?.status).toBe(status)
  })

  it.each([
    ['lower', 9.42, 'met'],
    ['lower', 14.7, 'met'],
    ['lower', 15, 'over'],
    ['higher', 15, 'met'],
    ['higher', 9.42, 'short'],
    [undefined, 9.42, 'short'],
    [undefined, 15, 'over'],
  ] as const)('of = 14.7 with %s better, %d found: %s', (better, value, status) => {
    const plan = smallPlan()
    const rule = norm.parse({
      id: 'S1-007',
      label: 'rate',
      resource: plan.norms[0]?.resource,
      scope: plan.norms[0]?.scope,
      force: 'indicative',
      level: 'county',
      shape: 'indicator',
      comparator: 'eq',
      unitLabel: '%',
      ...(better !== undefined && { better }),
      values: [{ year: 2025, value: 14.7 }],
      observed: [{ year: 2020, value }],
    })
    const found = run({ ...plan, norms: [rule] }).requirements.find((r) => r.year === 2025)
    expect(found?.status).toBe(status)
  })

  it('is empty with a reason, never 0, where the population is missing', () => {
    const plan = smallPlan()
    const results = run({ ...plan, population: { observations: [], projections: [] } })
    expect(results.requirements.every((r) => r.value === undefined && r.reason?.key === 'norm.noPopulation')).toBe(true)
    expect(results.findings.some((f) => f.rule === 'notComputed')).toBe(true)
  })
})
