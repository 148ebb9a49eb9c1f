import { describe, expect, test } from 'vitest'
import type { SpecOf } from '../../../shared/plan/schema/projection-method.ts'
import { type CohortTable, type SexAges, sumOf } from '../../../shared/population/cohorts/cohort-table.ts'
import { fertilityIn } from '../../../shared/population/cohorts/fertility.ts'
import { migrantsIn } from '../../../shared/population/cohorts/migration.ts'
import { openBands } from '../../../shared/population/cohorts/open-bands.ts'
import { pathAt } from '../../../shared/population/cohorts/path.ts'
import { carried, projectCohorts } from '../../../shared/population/cohorts/project-cohorts.ts'
import { survivalIn } from '../../../shared/population/cohorts/survival.ts'
import { linfenAges, seen } from './county.ts'

type Spec = SpecOf<'cohortComponent'>
const spec = (more: Partial<Spec> = {}): Spec => ({
  method: 'cohortComponent',
  fertility: { total: [{ year: 2020, value: 0 }] },
  sexRatioAtBirth: 105,
  survival: { by: 'ratios', male: [1, 1, 1, 1], female: [1, 1, 1, 1] },
  ...more,
})
const start: SexAges = { male: Float64Array.of(10, 20, 30), female: Float64Array.of(10, 20, 30) }
const table = (...args: Parameters<typeof carried>): CohortTable => {
  const done = carried(...args)
  if (!done.ok) throw new Error(done.error.key)
  return done.value
}
const reason = (more: Partial<Spec>) => {
  const done = carried(spec(more), start, 2020, 2030)
  return done.ok ? undefined : done.error.key
}

describe('a step by hand', () => {
  test('everyone moves one group up, the open group gathers two', () => {
    expect([...(table(spec(), start, 2020, 2025).at(2025)?.female ?? [])]).toEqual([0, 10, 50])
  })

  test('births: five years of the mean of women at both ends, boys 105 to 100 girls', () => {
    // One group of mothers, 10–14, one child per woman: 1/5 a year. Women 30 then 50 in the open group.
    const fertility: Spec['fertility'] = { total: [{ year: 2020, value: 1 }], schedule: [{ ageFrom: 10, share: 1 }] }
    const births = 5 * (1 / 5) * ((30 + 50) / 2)
    const young = table(spec({ fertility }), start, 2020, 2025).at(2025)
    expect(young?.female[0]).toBeCloseTo((births * 100) / 205, 12)
    expect(young?.male[0]).toBeCloseTo((births * 105) / 205, 12)
  })

  test('migrants come half at the start and half at the end: all of them, where nobody dies', () => {
    const migration: Spec['migration'] = { net: [{ year: 2020, value: 6 }], schedule: 'proportional' }
    expect(table(spec({ migration }), start, 2020, 2025).total(2025)).toBeCloseTo(120 + 5 * 6, 10)
    expect(table(spec({ migration }), start, 2020, 2025).total(2022)).toBeCloseTo(120 + 2 * 6, 10)
  })
})

describe('schedules', () => {
  test('the national schedule of 2020 makes 1.30 children per woman out of its own rates', () => {
    const rates = fertilityIn({ total: [{ year: 2020, value: 1.3009 }] }, 2020, 21)
    expect(rates[5]).toBeCloseTo(0.09898, 6)
    expect(5 * rates.reduce((a, b) => a + b)).toBeCloseTo(1.3009, 12)
  })

  test('net migrants add up to the net figure under every schedule, own weights of both signs too', () => {
    const own = [
      { sex: 'male' as const, ageFrom: 5, share: -3 },
      { sex: 'female' as const, ageFrom: 0, share: 1 },
    ]
    const schedules: NonNullable<Spec['migration']>['schedule'][] = ['proportional', 'model', own]
    for (const schedule of schedules) {
      const found = migrantsIn({ net: [{ year: 2020, value: -80 }], schedule }, 2020, start)
      expect(found === undefined ? 0 : sumOf(found)).toBeCloseTo(-80, 10)
    }
  })

  test('a path is linear between its years and constant outside', () => {
    const path = [
      { year: 2030, value: 2 },
      { year: 2020, value: 1 },
    ]
    expect([2010, 2020, 2022.5, 2030, 2040].map((time) => pathAt(path, time))).toEqual([1, 1, 1.25, 2, 2])
  })
})

describe('broad bands', () => {
  const lived = { male: new Array<number>(111).fill(1), female: new Array<number>(111).fill(1) }
  const linfen = {
    all: [
      { from: 0, below: 15, persons: 689_900 },
      { from: 15, below: 999, persons: 3_286_600 },
    ],
  }

  test('evenly: three groups of 0–14 alike, sexes as at birth where they live alike', () => {
    const opened = openBands(linfen, { method: 'uniform', groups: 21, lived, sexRatio: 110 })
    for (const group of [0, 1, 2]) {
      expect((opened.male[group] ?? 0) + (opened.female[group] ?? 0)).toBeCloseTo(689_900 / 3, 6)
      expect((opened.male[group] ?? 0) / (opened.female[group] ?? 1)).toBeCloseTo(1.1, 12)
    }
    expect(sumOf(opened)).toBeCloseTo(3_976_500, 6)
  })

  test('as the life table lives: each band keeps its people, old ages thin out', () => {
    const life = spec({
      survival: { by: 'lifeExpectancy', male: [{ year: 2020, value: 75.37 }], female: [{ year: 2020, value: 80.88 }] },
    })
    const done = projectCohorts(life, [seen(2020, 3_976_500, { groups: linfenAges })], 2025)
    const first = done.ok ? done.value.at(2020) : undefined
    const both = Array.from({ length: 21 }, (_, i) => (first?.male[i] ?? 0) + (first?.female[i] ?? 0))
    const within = (from: number, to: number) => both.slice(from, to).reduce((a, b) => a + b, 0)
    expect(within(0, 3)).toBeCloseTo(689_900, 4)
    expect(within(3, 12)).toBeCloseTo(2_567_700, 4)
    expect(within(13, 21)).toBeCloseTo(484_100, 4)
    for (let i = 14; i < 20; i++) expect(both[i]).toBeLessThan(both[i - 1] ?? 0)
  })
})

describe('what is refused, with the reason', () => {
  test('survival above 1, tables of two lengths, a group of nobody, an expectancy beyond man', () => {
    const ratios = (male: number[], female = [1, 1, 1, 1]): Spec['survival'] => ({ by: 'ratios', male, female })
    expect(reason({ survival: ratios([1, 1.01, 1, 1]) })).toBe('population.reason.survivalAbove')
    expect(reason({ survival: ratios([1, 1, 1]) })).toBe('population.reason.survivalLength')
    expect(reason({ survival: { by: 'lifeTable', radix: 1, male: [5, 0, 0], female: [5, 5, 5] } })).toBe(
      'population.reason.survivalZero',
    )
    expect(
      reason({
        survival: { by: 'lifeExpectancy', male: [{ year: 2020, value: 130 }], female: [{ year: 2020, value: 80 }] },
      }),
    ).toBe('population.reason.lifeExpectancy')
    expect(survivalIn(spec().survival, 2020).ok).toBe(true)
  })

  test('more leave than there are', () => {
    const migration: Spec['migration'] = { net: [{ year: 2020, value: -100 }], schedule: 'proportional' }
    expect(reason({ migration })).toBe('population.reason.negativeGroup')
  })

  test('no ages at all, none of the year asked for', () => {
    const of = (more: Partial<Spec>) => {
      const done = projectCohorts(spec(more), [seen(2020, 100)], 2025)
      return done.ok ? undefined : done.error.key
    }
    expect(of({})).toBe('population.reason.noAges')
    expect(of({ agesOf: 2010 })).toBe('population.reason.noAgesOf')
  })
})
