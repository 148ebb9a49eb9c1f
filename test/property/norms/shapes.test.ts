/** Laws of the shapes: more people never ask for less, a norm that is off has no effect, rounding honours the comparator. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateNorms } from '../../../shared/norms/evaluate.ts'
import type { Requirement } from '../../../shared/norms/requirement.ts'
import { indexClasses } from '../../../shared/plan/classes.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { common, normPlan, perThousand } from '../../support/norm-plan.ts'

const evaluate = (plan: Plan): Requirement[] => evaluateNorms(plan, projectPopulation(plan), indexClasses(plan))
const at2025 = (norm: object, population: number) =>
  evaluate(normPlan([norm], { population })).find((r) => r.year === 2025)

const rate = fc.integer({ min: 0, max: 2000 }).map((n) => n / 100)
const people = fc.integer({ min: 1, max: 5_000_000 })
const comparator = fc.constantFrom('eq', 'ge', 'gt', 'le', 'lt', 'about', 'control')
const values = (value: number) => [{ year: 2025, value }]

const density = fc.record({ value: rate, comparator }).map(({ value, ...c }) => ({
  ...common,
  shape: 'density',
  ...perThousand,
  ...c,
  values: values(value),
}))
const range = fc.tuple(rate, rate).map(([a, b]) => ({
  ...common,
  shape: 'range',
  ...perThousand,
  values: [{ year: 2025, low: Math.min(a, b), high: Math.max(a, b) }],
}))
const floored = fc.tuple(rate, fc.integer({ min: 0, max: 500 })).map(([value, minimum]) => ({
  ...common,
  shape: 'flooredDensity',
  ...perThousand,
  values: values(value),
  floors: [{ level: 'prefecture', minimum }],
}))
const banded = fc
  .uniqueArray(fc.integer({ min: 1, max: 4_000_000 }), { minLength: 1, maxLength: 5 })
  .map((edges) => [...edges].sort((a, b) => a - b))
  .map((edges) => ({
    ...common,
    shape: 'populationBand',
    populationKind: 'resident',
    comparator: 'ge',
    bands: [...edges.map((below, i) => ({ below, value: (i + 1) * 10 })), { value: 1000 }],
  }))
const reserve = rate.map((value) => ({ ...common, shape: 'reserve', ...perThousand, values: values(value) }))
const funding = rate.map((value) => ({
  ...common,
  shape: 'funding',
  by: 'perHead',
  comparator: 'ge',
  values: values(value),
  observed: [],
}))
const formula = rate.map((value) => ({
  ...common,
  shape: 'formula',
  comparator: 'ge',
  expression: `max(3, ${value} * P / 1000)`,
}))
const byPeople = fc.oneof(density, range, floored, banded, reserve, funding, formula)

describe('laws', () => {
  test('more people never ask for less', () => {
    fc.assert(
      fc.property(byPeople, people, people, (norm, a, b) => {
        const [less, more] = [at2025(norm, Math.min(a, b)), at2025(norm, Math.max(a, b))]
        for (const key of ['low', 'value', 'high', 'unrounded'] as const) {
          const [x, y] = [less?.[key], more?.[key]]
          expect(x === undefined).toBe(y === undefined)
          if (x !== undefined && y !== undefined) expect(y.gte(x)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a least number is never below what is asked, a greatest one never above, the others within half', () => {
    fc.assert(
      fc.property(density, people, (norm, population) => {
        const found = at2025(norm, population)
        const exact = found?.unrounded
        if (found === undefined || exact === undefined) throw new Error('a density on known people has a number')
        const { low, value, high } = found
        if (low !== undefined) expect(low.gte(exact) && low.minus(exact).lt(1)).toBe(true)
        if (high !== undefined) expect(high.lte(exact) && exact.minus(high).lt(1)).toBe(true)
        if (value !== undefined) expect(value.minus(exact).abs().lte(0.5)).toBe(true)
        for (const bound of [low, value, high]) if (bound !== undefined) expect(bound.isInteger()).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a norm that is off changes nothing for the others', () => {
    fc.assert(
      fc.property(byPeople, byPeople, people, (a, b, population) => {
        const other = { ...b, id: 'Y' }
        const alone = evaluate(normPlan([other], { population }))
        expect(evaluate(normPlan([{ ...a, off: true }, other], { population }))).toEqual(alone)
      }),
    )
  })

  test('the whole of every county is the sum of its counties', () => {
    fc.assert(
      fc.property(density, fc.array(people, { minLength: 1, maxLength: 6 }), (norm, counties) => {
        const plan = normPlan([{ ...norm, scope: { unit: 'r', each: 'county' } }], { counties })
        const [whole, ...parts] = evaluate(plan).filter((r) => r.year === 2025)
        for (const key of ['low', 'value', 'high'] as const)
          if (whole?.[key] !== undefined)
            expect(parts.reduce((t, p) => t + (p[key]?.toNumber() ?? 0), 0)).toBe(whole[key]?.toNumber())
      }),
    )
  })

  test('a greater share of a greater total is never less; institutions covered are always rounded up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 100 }), (total, percent) => {
        const share = {
          ...common,
          shape: 'share',
          comparator: 'ge',
          of: { by: 'amount', value: total },
          each: 'scope',
          values: values(percent / 100),
        }
        const registers = [{ id: 'g', name: 'g', counts: [{ year: 2020, total }] }]
        const coverage = {
          ...common,
          shape: 'coverage',
          comparator: 'le',
          register: 'g',
          values: values(percent / 100),
        }
        const plan = normPlan([share, { ...coverage, id: 'C' }], { more: { registers } })
        const expected = Math.max(0, Math.ceil((total * percent) / 100 - 1e-9))
        const found = evaluate(plan).filter((r) => r.year === 2025)
        expect(found.map((r) => (r.low ?? r.high)?.toNumber())).toEqual([expected, expected])
      }),
    )
  })

  test('any text at all is a number or a reason, never an exception', () => {
    const sign = fc.constantFrom(...'P0123456789+-*/^(),.<>=!?:%_ ab人口[]{}"\\;×÷'.split(''))
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 60 }), (signs) => {
        const found = at2025({ ...common, shape: 'formula', comparator: 'ge', expression: signs.join('') }, 1000)
        expect(found?.low !== undefined || found?.reason !== undefined).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
