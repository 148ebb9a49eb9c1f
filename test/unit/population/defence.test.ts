import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../../shared/plan/gate.ts'
import { backtest } from '../../../shared/population/backtest.ts'
import { compareMethods } from '../../../shared/population/compare-methods.ts'
import { historyOf } from '../../../shared/population/history.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { residualInterval } from '../../../shared/population/residual-interval.ts'
import { studentQuantile } from '../../../shared/population/student-t.ts'
import { suggestMethod } from '../../../shared/population/suggest-method.ts'
import { variants } from '../../../shared/population/variants.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { county, history } from './county.ts'

/** Ten years of a county as a yearbook prints them. */
const tenYears = [425_400, 423_700, 421_900, 420_300, 418_400, 416_500, 414_600, 412_600, 410_700, 408_800, 406_890]
const plan = county({ observations: history(2010, tenYears) })
const points = historyOf(plan, 'r', 'resident')

test('quantiles of Student’s t as the tables print them', () => {
  const found = [
    [0.9, 1],
    [0.975, 2],
    [0.975, 5],
    [0.9, 10],
    [0.95, 30],
  ].map(([p = 0, n = 1]) => Number(studentQuantile(p, n).toFixed(3)))
  expect(found).toEqual([3.078, 4.303, 2.571, 1.372, 1.697])
})

describe('back-test', () => {
  test('constant to 2015, then 2016…2020: the mean of five relative errors', () => {
    const result = backtest(points, { method: 'constant' }, 2015)
    const later = tenYears.slice(6)
    const mape = later.reduce((t, p) => t + Math.abs(416_500 - p) / p, 0) / 5
    expect(result).toMatchObject({ ok: true, value: { upto: 2015 } })
    if (result.ok) expect(result.value.mape).toBeCloseTo(mape, 12)
  })

  test('years after the cut are not seen', () => {
    const changed = points.map((p) => (p.year > 2015 ? { ...p, persons: 1 } : p))
    const [a, b] = [points, changed].map((list) => backtest(list, { method: 'linear' }, 2015))
    if (!a?.ok || !b?.ok) throw new Error('no test')
    expect(a.value.errors.map((e) => e.predicted)).toEqual(b.value.errors.map((e) => e.predicted))
  })

  test('nothing to compare with is said', () => {
    expect(backtest(points, { method: 'linear' }, 2020)).toMatchObject({ ok: false })
    expect(backtest(points, { method: 'table' }, 2015)).toMatchObject({ ok: false })
  })
})

test('the interval widens with the years and with the level; three residuals at least', () => {
  const narrow = residualInterval(points, { method: 'linear' }, 0.8)
  const wide = residualInterval(points, { method: 'linear' }, 0.95)
  if (!narrow.ok || !wide.ok) throw new Error('no interval')
  const width = (i: typeof narrow.value, years: number) => i.at(400_000, years).high - i.at(400_000, years).low
  expect(width(narrow.value, 5)).toBeGreaterThan(width(narrow.value, 1))
  expect(width(wide.value, 5)).toBeGreaterThan(width(narrow.value, 5))
  expect(residualInterval(points.slice(0, 3), { method: 'linear' })).toMatchObject({ ok: false })
})

describe('methods side by side', () => {
  const outcomes = compareMethods(plan, 'r', 'resident')

  test('six methods of a bare history have figures and errors, cohorts say what they lack', () => {
    const tested = outcomes.filter((o) => o.backtest !== undefined).map((o) => o.spec.method)
    expect(tested).toEqual(
      expect.arrayContaining(['constant', 'growthRate', 'linear', 'exponential', 'gm11', 'naturalAndMigration']),
    )
    expect(outcomes.find((o) => o.spec.method === 'cohortComponent')?.reason?.key).toBe('population.reason.noAges')
  })

  test('the one suggested is not the constant one, with the reason in words, and the plan stays as it is', () => {
    const suggestion = suggestMethod(outcomes)
    expect(suggestion?.spec.method).toBe('growthRate')
    const words = suggestion === undefined ? '' : say('zh-CN', suggestion.reason)
    expect(words).toBe('年均增长率在 2017 年以后的回测误差最小，为 0.05%；次之为灰色模型 GM(1,1)，0.08%。')
    expect(plan.population.projections).toEqual([])
  })

  test('a rate that the planner enters does not compete: it may know the years to be predicted', () => {
    const rate = backtest(points, { method: 'growthRate', annualRate: -0.00444 }, 2017)
    if (!rate.ok) throw new Error('no test')
    const spec = { method: 'growthRate' as const, annualRate: -0.00444 }
    const outcome = { spec, chosen: false, byYear: new Map(), parameters: [], backtest: { ...rate.value, mape: 0 } }
    expect(suggestMethod([...outcomes, outcome])?.spec).toEqual({ method: 'growthRate' })
  })

  test('among errors as good as the smallest the fewest parameters win', () => {
    const of = (method: 'linear' | 'logistic', mape: number) => ({
      spec: { method },
      chosen: false,
      byYear: new Map(),
      parameters: [],
      backtest: { upto: 2017, mape, errors: [] },
    })
    expect(suggestMethod([of('logistic', 0.01), of('linear', 0.012)])?.spec.method).toBe('linear')
    expect(suggestMethod([of('logistic', 0.01), of('linear', 0.014)])?.spec.method).toBe('logistic')
    expect(suggestMethod([])).toBeUndefined()
  })

  test('high, medium and low are scenarios that apply and pass the gate', () => {
    const list = variants(plan, projectPopulation(plan), 'r', 'resident', { low: -0.03, high: 0.03 })
    expect(list.map((s) => s.id)).toEqual(['population-high', 'population-medium', 'population-low'])
    expect(list.map((s) => s.changes)).toMatchObject([
      [{ persons: 419_097 }],
      [{ persons: 406_890 }],
      [{ persons: 394_683 }],
    ])
    for (const { changes } of list) expect(applyChanges(plan, changes).ok).toBe(true)
    expect(parsePlan({ ...plan, scenarios: list }).ok).toBe(true)
  })
})
