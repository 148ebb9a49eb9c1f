import { describe, expect, it } from 'vitest'
import { evaluateNorms } from '../../../shared/norms/evaluate.ts'
import { indexClasses } from '../../../shared/plan/classes.ts'
import { norm as normSchema } from '../../../shared/plan/schema/norm.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { smallPlan } from '../../support/small-plan.ts'

const common = { id: 'X', label: 'x', resource: 'bed', scope: { unit: 'r' }, force: 'indicative' }
const density = {
  ...common,
  shape: 'density',
  per: 1000,
  populationKind: 'resident',
  comparator: 'eq',
  values: [{ year: 2025, value: 8.56 }],
}

function evaluate(norms: readonly object[], population = 406_890) {
  const plan = { ...smallPlan({ population }), norms: norms.map((n) => normSchema.parse(n)) }
  return evaluateNorms(plan, projectPopulation(plan), indexClasses(plan))
    .filter((r) => r.year === 2025)
    .map(({ norm, low, value, high, unrounded, unroundedHigh, reason, scope }) => ({
      norm,
      ...(low && { low: low.toNumber() }),
      ...(value && { value: value.toNumber() }),
      ...(high && { high: high.toNumber() }),
      ...(unrounded && { unrounded: unrounded.toString() }),
      ...(unroundedHigh && { unroundedHigh: unroundedHigh.toString() }),
      ...(reason && { reason: reason.key }),
      ...(scope.class !== undefined && { class: scope.class }),
    }))
}

describe('density', () => {
  it('is exact where a binary product is not', () => {
    expect(8.56 * 406_890).not.toBe(3_482_978.4)
    expect(evaluate([density])).toEqual([{ norm: 'X', value: 3483, unrounded: '3482.9784' }])
  })

  it.each([
    ['eq', { value: 3483 }],
    ['about', { value: 3483 }],
    ['ge', { low: 3483 }],
    ['gt', { low: 3483 }],
    ['le', { high: 3482 }],
    ['lt', { high: 3482 }],
    ['control', { high: 3482 }],
  ])('%s rounds by its default', (comparator, expected) => {
    expect(evaluate([{ ...density, comparator }])[0]).toMatchObject(expected)
  })

  it.each([
    ['nearest', 250, 3],
    ['half-even', 250, 2],
    ['half-even', 350, 4],
    ['up', 210, 3],
    ['down', 290, 2],
  ])('rounds %s', (mode, population, value) => {
    const one = { ...density, values: [{ year: 2025, value: 10 }], rounding: { mode } }
    expect(evaluate([one], population)[0]).toMatchObject({ value })
  })

  it('rounds to a step', () => {
    expect(evaluate([{ ...density, rounding: { mode: 'down', step: 5 } }])[0]).toMatchObject({ value: 3480 })
  })

  it('is exact over spans that divide into thirds', () => {
    const growing = smallPlan({ population: 200_000 })
    const plan = {
      ...growing,
      population: {
        ...growing.population,
        projections: [
          {
            unit: 'r',
            kind: 'resident' as const,
            method: 'constant' as const,
            given: [{ year: 2023, persons: 202_000 }],
          },
        ],
      },
      norms: [normSchema.parse({ ...density, comparator: 'ge', values: [{ year: 2025, value: 3 }] })],
    }
    // 200000 + 2000/3 is 200666.67 persons in 2021, three per thousand of them are exactly 602.
    const found = evaluateNorms(plan, projectPopulation(plan), indexClasses(plan)).find((r) => r.year === 2021)
    expect(found?.low?.toNumber()).toBe(602)
  })

  it('says why there is no number', () => {
    expect(evaluate([{ ...density, values: [] }])).toEqual([{ norm: 'X', reason: 'norm.noValue' }])
    expect(evaluate([{ ...density, populationKind: 'service' }])).toEqual([{ norm: 'X', reason: 'norm.noPopulation' }])
  })

  it('is linear between base and target year', () => {
    const plan = {
      ...smallPlan(),
      norms: [
        normSchema.parse({
          ...density,
          values: [
            { year: 2020, value: 8.28 },
            { year: 2025, value: 8.56 },
          ],
        }),
      ],
    }
    const values = evaluateNorms(plan, projectPopulation(plan), indexClasses(plan)).map((r) => r.unrounded?.toNumber())
    expect(values).toEqual([828, 833.6, 839.2, 844.8, 850.4, 856])
  })
})

describe('other shapes', () => {
  it('range rounds inwards', () => {
    const range = {
      ...common,
      shape: 'range',
      per: 10_000,
      populationKind: 'resident',
      values: [{ year: 2025, low: 1, high: 1.5 }],
    }
    expect(evaluate([range])).toEqual([{ norm: 'X', low: 41, high: 61, unrounded: '40.689', unroundedHigh: '61.0335' }])
  })

  it('share of another norm takes its rounded requirement, whatever the order', () => {
    const share = {
      ...common,
      id: 'S',
      shape: 'share',
      comparator: 'ge',
      of: { by: 'norm', norm: 'X' },
      each: 'scope',
      values: [{ year: 2025, value: 0.85 }],
    }
    const cdc = { ...density, per: 10_000, values: [{ year: 2025, value: 1.75 }] }
    expect(evaluate([share, cdc])).toEqual([
      { norm: 'S', low: 61, unrounded: '60.35' },
      { norm: 'X', value: 71, unrounded: '71.20575' },
    ])
  })

  it('shares in a circle have no total', () => {
    const share = (id: string, of: string) => ({
      ...common,
      id,
      shape: 'share',
      comparator: 'ge',
      of: { by: 'norm', norm: of },
      each: 'scope',
      values: [{ year: 2025, value: 0.5 }],
    })
    expect(evaluate([share('A', 'B'), share('B', 'A')]).map((r) => r.reason)).toEqual([
      'norm.noTotalNorm',
      'norm.noTotalNorm',
    ])
  })

  it('per institution counts rows, and printed counts where there are no rows', () => {
    const each = {
      ...common,
      shape: 'perInstitution',
      classes: ['hospital', 'primary'],
      each: 'institution',
      minimum: 2,
    }
    expect(evaluate([each])).toEqual([
      { norm: 'X', class: 'hospital', low: 4, unrounded: '4' },
      { norm: 'X', class: 'primary', reason: 'norm.noInstitutions' },
    ])
  })

  it('a control total handed down is taken as it is', () => {
    const handed = { ...common, shape: 'controlTotal', comparator: 'control', values: [{ year: 2025, value: 1200 }] }
    expect(evaluate([handed])).toEqual([{ norm: 'X', high: 1200, unrounded: '1200' }])
  })

  it('a reserve is rounded to the nearest', () => {
    const reserve = {
      ...common,
      shape: 'reserve',
      per: 1000,
      populationKind: 'resident',
      values: [{ year: 2025, value: 2 }],
    }
    expect(evaluate([reserve])).toEqual([{ norm: 'X', value: 814, unrounded: '813.78' }])
  })
})
