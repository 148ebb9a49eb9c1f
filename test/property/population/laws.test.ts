import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Observation } from '../../../shared/plan/schema/population.ts'
import type { MethodSpec, SpecOf } from '../../../shared/plan/schema/projection-method.ts'
import { type CohortTable, sumOf } from '../../../shared/population/cohorts/cohort-table.ts'
import { carried } from '../../../shared/population/cohorts/project-cohorts.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { county, seen } from '../../unit/population/county.ts'

const persons = fc.integer({ min: 1000, max: 2_000_000 })
/** Years 2005…2020, each once, in any order; the last one always there. */
const observations = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2005, max: 2019 }), persons), { selector: ([year]) => year, minLength: 4 })
  .map((list): Observation[] => [...list.map(([year, count]) => seen(year, count)), seen(2020, 500_000)])
const simple = fc.constantFrom<SpecOf<'mix'>['parts'][number]['spec']>(
  { method: 'constant' },
  { method: 'growthRate' },
  { method: 'growthRate', annualRate: -0.012 },
  { method: 'naturalAndMigration', naturalRate: -2.38, migrationRate: 1.1 },
  { method: 'linear' },
  { method: 'linear', anchor: 'last' },
  { method: 'exponential' },
  { method: 'logistic' },
  { method: 'gm11' },
)
const planOf = (list: readonly Observation[], spec: MethodSpec): Plan =>
  county({ observations: list, projections: [{ unit: 'r', kind: 'resident', ...spec }], years: [2020, 2030] })
const years = (plan: Plan) =>
  [...(projectPopulation(plan).series[0]?.byYear ?? [])].map(([year, p]) => [year, p.toString()])

const groups = fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 })), {
  minLength: 3,
  maxLength: 21,
})
const people = groups.map((list) => ({
  male: Float64Array.from(list, ([m]) => m),
  female: Float64Array.from(list, ([, f]) => f),
}))
const cohorts = (k: number, survival: number, children: number): SpecOf<'cohortComponent'> => ({
  method: 'cohortComponent',
  fertility: { total: [{ year: 2020, value: children }] },
  sexRatioAtBirth: 105,
  survival: {
    by: 'ratios',
    male: new Array<number>(k + 1).fill(survival),
    female: new Array<number>(k + 1).fill(survival),
  },
})
const table = (...args: Parameters<typeof carried>): CohortTable => {
  const done = carried(...args)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

test('a closed population without deaths or births stays as it is, in every year', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (start) => {
      const done = table(cohorts(start.male.length, 1, 0), start, 2020, 2050)
      for (let year = 2020; year <= 2050; year++) expect(done.total(year)).toBeCloseTo(sumOf(start), 4)
    }),
  )
})

test('without births a population loses exactly its share of deaths a step', async () => {
  const survival = fc.double({ min: 0.5, max: 1, noNaN: true })
  await fc.assert(
    fc.asyncProperty(people, survival, async (start, s) => {
      const done = table(cohorts(start.male.length, s, 0), start, 2020, 2040)
      for (let k = 0; k <= 4; k++) expect(done.total(2020 + 5 * k)).toBeCloseTo(sumOf(start) * s ** k, 3)
    }),
  )
})

test('more people, more people: cohorts are linear in their start', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.integer({ min: 2, max: 9 }), async (start, times) => {
      const many = { male: start.male.map((n) => n * times), female: start.female.map((n) => n * times) }
      const spec = cohorts(start.male.length, 0.97, 1.8)
      const one = table(spec, start, 2020, 2040).total(2037) ?? 0
      expect(table(spec, many, 2020, 2040).total(2037) ?? 0).toBeCloseTo(one * times, 2)
    }),
  )
})

test('a mix of one method is that method, whatever its weight', async () => {
  await fc.assert(
    fc.asyncProperty(observations, simple, fc.integer({ min: 1, max: 1000 }), async (list, spec, weight) => {
      const alone = years(planOf(list, spec))
      const mixed = years(planOf(list, { method: 'mix', parts: [{ weight, spec }] }))
      expect(mixed.map(([y]) => y)).toEqual(alone.map(([y]) => y))
      for (const [i, [, value]] of mixed.entries()) expect(Number(value)).toBeCloseTo(Number(alone[i]?.[1]), 6)
    }),
  )
})

test('the order of observations changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      observations.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      simple,
      async ([list, shuffled], spec) => {
        expect(years(planOf(shuffled, spec))).toEqual(years(planOf(list, spec)))
      },
    ),
  )
})

test('no year is ever negative, none is given after one that is missing', async () => {
  await fc.assert(
    fc.asyncProperty(observations, simple, async (list, spec) => {
      const known = years(planOf(list, spec))
      for (const [, value] of known) expect(Number(value)).toBeGreaterThan(0)
      expect(known.map(([year]) => year)).toEqual(known.map((_, i) => 2020 + i))
    }),
  )
})

test('under a declared rule the parts add up to the whole in every year', async () => {
  const by = fc.constantFrom('shares' as const, 'sums' as const, 'proportional' as const)
  const rate = fc.double({ min: -0.05, max: 0.05, noNaN: true, noDefaultInfinity: true })
  await fc.assert(
    fc.asyncProperty(persons, persons, persons, rate, rate, by, async (whole, east, west, a, b, rule) => {
      const plan = county({
        observations: [seen(2020, whole), seen(2020, east, { unit: 'east' }), seen(2020, west, { unit: 'west' })],
        projections: [
          { unit: 'r', kind: 'resident', method: 'growthRate', annualRate: a },
          { unit: 'east', kind: 'resident', method: 'growthRate', annualRate: b },
        ],
        reconciliation: [{ unit: 'r', kind: 'resident', by: rule }],
      })
      const { at } = projectPopulation(plan)
      for (let year = 2020; year <= 2025; year++) {
        const sum = at('east', 'resident', year)?.plus(at('west', 'resident', year) ?? 0)
        expect(
          sum
            ?.minus(at('r', 'resident', year) ?? 0)
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-25)
      }
    }),
  )
})

test('ages of every year add up to its total, and bands to the ages', async () => {
  const share = fc.integer({ min: 1, max: 100_000 })
  await fc.assert(
    fc.asyncProperty(share, share, share, share, fc.boolean(), async (a, b, c, d, projected) => {
      const bands = [
        { sex: 'all' as const, ageFrom: 0, ageTo: 14, persons: a },
        { sex: 'all' as const, ageFrom: 15, ageTo: 59, persons: b },
        { sex: 'all' as const, ageFrom: 60, persons: c + d },
        { sex: 'all' as const, ageFrom: 65, persons: d },
      ]
      const spec: MethodSpec = projected
        ? {
            method: 'cohortComponent',
            fertility: { total: [{ year: 2020, value: 1.2 }] },
            sexRatioAtBirth: 108,
            survival: {
              by: 'lifeExpectancy',
              male: [{ year: 2020, value: 76 }],
              female: [{ year: 2020, value: 81 }],
            },
          }
        : { method: 'growthRate', annualRate: 0.01 }
      const { at } = projectPopulation(planOf([seen(2020, a + b + c + d, { groups: bands })], spec))
      for (const year of [2020, 2023, 2025, 2030]) {
        const whole = at('r', 'resident', year)?.toNumber() ?? 0
        const part = (from: number, to?: number) =>
          at('r', 'resident', year, { from, ...(to !== undefined && { to }) })?.toNumber() ?? Number.NaN
        expect(part(0)).toBeCloseTo(whole, 5)
        expect(part(0, 2) + part(3, 64) + part(65, 79) + part(80)).toBeCloseTo(whole, 5)
      }
    }),
    { numRuns: 40 },
  )
})
