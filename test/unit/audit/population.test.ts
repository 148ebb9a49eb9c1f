import { describe, expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Observation } from '../../../shared/plan/schema/population.ts'
import type { MethodSpec } from '../../../shared/plan/schema/projection-method.ts'
import { say } from '../../../shared/text/message.ts'
import { county, history, linfenAges, seen } from '../population/county.ts'

const found = (plan: Plan) =>
  run(plan)
    .findings.filter((f) => f.rule.startsWith('population'))
    .map((f) => ({ key: f.key, numbers: f.numbers, zh: say('zh-CN', f.message), en: say('en', f.message) }))
const ruled = (observations: readonly Observation[], spec: MethodSpec, years: [number, number] = [2020, 2025]) =>
  county({ observations, projections: [{ unit: 'r', kind: 'resident', ...spec }], years })

describe('findings on the population', () => {
  test('one point for a fit that needs four', () => {
    const plan = ruled([seen(2020, 100_000)], { method: 'gm11' })
    expect(found(plan)).toMatchObject([
      {
        key: 'populationMethod:r/resident',
        numbers: [4, 1],
        zh: '县常住人口：灰色模型 GM(1,1)至少要 4 年历史，现有 1 年。补充历史数据，或改用其他方法。其余结果照常。',
      },
    ])
    // What needs no future population is there all the same.
    expect(run(plan).projection.at('r', 'resident', 2020)?.toNumber()).toBe(100_000)
    expect(run(plan).allocation.facilities.length).toBeGreaterThan(0)
  })

  test('negative people do not pass the gate', () => {
    const read = parsePlan(
      JSON.parse(JSON.stringify(county({ observations: [seen(2020, 1)] })).replace('"persons":1', '"persons":-1')),
    )
    expect(read).toMatchObject({ ok: false, error: [{ message: { key: 'plan.negative' } }] })
  })

  test('a survival ratio above 1', () => {
    const spec: MethodSpec = {
      method: 'cohortComponent',
      fertility: { total: [{ year: 2020, value: 1 }] },
      sexRatioAtBirth: 105,
      survival: { by: 'ratios', male: [1, 1, 1.05, 0.5], female: [1, 1, 1, 0.5] },
    }
    const plan = ruled([seen(2020, 3_976_500, { groups: linfenAges })], spec)
    expect(found(plan)).toMatchObject([
      { zh: '县常住人口：男 10 岁组的存活比为 1.05，不能大于 1。改正生命表。其余结果照常。' },
    ])
  })

  test('ages that do not add up to the total, sexes that do not, bands that contradict each other', () => {
    const of = (groups: NonNullable<Observation['groups']>) =>
      found(county({ observations: [seen(2020, 100, { groups })] }))
    const all = (ageFrom: number, persons: number, ageTo?: number) => ({
      sex: 'all' as const,
      ageFrom,
      persons,
      ...(ageTo !== undefined && { ageTo }),
    })
    expect(of([all(0, 20, 14), all(15, 77)])).toMatchObject([
      { key: 'populationAges:r/resident/2020/yearEnd', numbers: [100, 97, 3] },
    ])
    expect(
      of([
        { ...all(0, 51), sex: 'male' },
        { ...all(0, 50), sex: 'female' },
      ]),
    ).toMatchObject([{ numbers: [100, 101, 1] }])
    expect(of([all(0, 50, 59), all(60, 10), all(65, 20)])).toMatchObject([{ numbers: [100] }])
    expect(of([all(0, 20, 14), all(15, 60, 59), all(60, 20), all(65, 15)])).toEqual([])
  })

  test('years out of order and counted twice', () => {
    const observations = [seen(2020, 100), seen(2019, 99), seen(2020, 103, { moment: 'census' })]
    expect(
      found(
        county({ observations, projections: [{ unit: 'r', kind: 'resident', method: 'growthRate', annualRate: 0 }] }),
      ),
    ).toMatchObject([
      { key: 'populationYears:r/resident/order', numbers: [2020, 2019] },
      { key: 'populationYears:r/resident/2020', numbers: [100, 103] },
    ])
  })

  test('townships unlike the county, in both years; nothing where one of them is unknown', () => {
    const observations = [seen(2020, 1000), seen(2020, 300, { unit: 'east' }), seen(2020, 600, { unit: 'west' })]
    expect(found(county({ observations }))).toMatchObject([
      { key: 'populationParts:r/resident/2020', numbers: [900, 1000, 100] },
      { key: 'populationParts:r/resident/2025', numbers: [900, 1000, 100] },
    ])
    expect(found(county({ observations: observations.slice(0, 2) }))).toEqual([])
    const ruledSum = county({ observations, reconciliation: [{ unit: 'r', kind: 'resident', by: 'proportional' }] })
    expect(found(ruledSum)).toEqual([])
  })

  test('an extrapolation beyond twice the history', () => {
    const counts = history(2017, [100, 101, 102, 103])
    expect(found(ruled(counts, { method: 'linear' }, [2020, 2026]))).toEqual([])
    expect(found(ruled(counts, { method: 'linear' }, [2020, 2027]))).toMatchObject([
      { key: 'populationSpan:r/resident', numbers: [3, 7] },
    ])
  })

  test('a break of the series is marked with both sides', () => {
    const observations = [...history(2017, [100, 101, 102]), seen(2020, 90, { revision: '七普修订' })]
    expect(found(ruled(observations, { method: 'growthRate', annualRate: -0.01 }))).toMatchObject([
      { key: 'populationBreak:r/resident/2020', numbers: [90, 102, 12, -11.76] },
    ])
  })

  test('constant for five years after a history that moved', () => {
    const silent = ruled(history(2010, [100_000, 99_000, 98_010]), { method: 'constant' }, [2012, 2015])
    expect(found(silent)).toMatchObject([{ key: 'populationSilent:r/resident', numbers: [98_010, -1, 95_099, 2911] }])
    expect(found(ruled(history(2010, [100_000, 100_020, 100_040]), { method: 'constant' }, [2012, 2015]))).toEqual([])
  })

  test('every finding reads in both languages without holes', () => {
    const observations = [
      ...history(2017, [100, 101, 102]),
      seen(2020, 90, { revision: 'x' }),
      seen(2020, 30, { unit: 'east' }),
      seen(2020, 30, { unit: 'west' }),
    ]
    const all = found(ruled(observations, { method: 'constant' }))
    expect(all.length).toBeGreaterThan(2)
    for (const { zh, en } of all) expect(`${zh}${en}`).not.toMatch(/[{}]|undefined|NaN/)
  })
})

/** Gongzhuling 2015, line 25: 105.74万人; 2380 cases at 212 per 100 000, 12 deaths at 1.07 per 100 000. */
describe('rates that imply another population', () => {
  const figure = (id: string, resource: string, value: number, decimals: number, measure: string) => ({
    id,
    table: 'text',
    row: 'line-25',
    column: id,
    value,
    decimals,
    measure,
    year: 2015,
    resource,
    class: 'all',
    unit: 'r',
    cite: { source: 'doc', lines: [25] },
  })
  const plan = (persons: number, deaths = 1.07) => {
    const base = county({ observations: [seen(2015, persons, { cite: { source: 'doc' } })], years: [2015, 2020] })
    const resources = ['case', 'death'].map((id) => ({ id, name: id, counter: '例', kind: 'other', planBy: 'actual' }))
    const read = parsePlan({
      ...base,
      resources: [...base.resources, ...resources],
      printed: [
        figure('a', 'case', 2380, 0, 'count'),
        figure('b', 'case', 212, 0, 'perHundredThousand'),
        figure('c', 'death', 12, 0, 'count'),
        figure('d', 'death', deaths, 2, 'perHundredThousand'),
      ],
    })
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    return read.value
  }

  test('both rates agree on 112.0—112.6万, not on 105.74万', () => {
    const [finding, ...others] = found(plan(1_057_400))
    expect(others).toEqual([])
    // 2379.5 ÷ 212.5 and 2380.5 ÷ 211.5 per 100 000
    expect(finding).toMatchObject({
      key: 'populationImplied:r/resident/2015',
      numbers: [2380, 212, 12, 1.07, 1_119_765, 1_125_532, 1_057_400, 6.2],
    })
  })

  test('nothing where they agree with the population, or not with each other', () => {
    expect(found(plan(1_122_000))).toEqual([])
    expect(found(plan(1_057_400, 3.4))).toEqual([])
  })
})
