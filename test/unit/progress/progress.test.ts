/** 进度: the path, the rule, the forecast, and what a plan refuses. */
import { describe, expect, test } from 'vitest'
import { computePlan } from '../../../shared/engine/run.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { Progress } from '../../../shared/plan/schema/progress.ts'
import { progressLine } from '../../../shared/progress/progress-line.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { buildOne } from '../../../shared/tables/build.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'
import { smallPlan } from '../../support/small-plan.ts'

const total = (actuals: Progress['actuals']): Progress => ({
  id: 'p',
  subject: { kind: 'total', class: 'hospital', resource: 'bed' },
  actuals,
})
const line = (plan: Plan, record: Progress) => progressLine(computePlan(plan), record)

describe('a class total', () => {
  // 150 beds in 2020; 2 per thousand of 100 000 people are 200 in 2025: ten more a year.
  const plan = smallPlan()

  test('has a straight path from base to control total', () => {
    const { base, target, path } = line(plan, total([]))
    expect([base, target]).toEqual([150, 200])
    expect(path.map(({ value }) => value)).toEqual([150, 160, 170, 180, 190, 200])
  })

  test.each([
    [165, 'onTrack'],
    [164.9, 'behind'],
    [175, 'onTrack'],
    [175.1, 'ahead'],
  ] as const)('with %d beds in 2022, due 170 ± 5, is %s', (value, status) => {
    const [point] = line(plan, total([{ year: 2022, value }])).points
    expect(point).toMatchObject({ status, path: 170 })
    expect(point?.toTarget).toBeCloseTo(200 - value, 10)
    expect(point?.distance).toBeCloseTo(value - 170, 10)
  })

  test('is forecast by the line through base and actual figures', () => {
    // Through (2020, 150), (2021, 152), (2022, 160): slope 5, mean 154 in 2021, so 174 in 2025.
    const found = line(
      plan,
      total([
        { year: 2022, value: 160 },
        { year: 2021, value: 152 },
      ]),
    )
    expect(found.forecast).toBeCloseTo(174, 9)
    expect(found.reaches).toBe(false)
    expect(line(plan, total([{ year: 2021, value: 160 }])).reaches).toBe(true)
    expect(line(plan, total([])).forecast).toBeUndefined()
  })

  test('takes a figure entered for the base year as its base', () => {
    expect(line(plan, total([{ year: 2020, value: 140 }])).base).toBe(140)
  })
})

describe('a norm', () => {
  test('is followed in its own unit: beds per thousand, not beds', () => {
    const found = line(smallPlan(), { id: 'n', subject: { kind: 'norm', norm: 'N1' }, actuals: [] })
    expect([found.base, found.target]).toEqual([1.5, 2])
    expect(found.measure).toMatchObject({ label: 'beds per thousand', per: 1000 })
  })

  test('goes through the values it gives for years between', () => {
    const plan = smallPlan()
    const norms = plan.norms.map((n) =>
      'values' in n && n.shape === 'density' ? { ...n, values: [{ year: 2022, value: 1.6 }, ...n.values] } : n,
    )
    const { path } = line({ ...plan, norms }, { id: 'n', subject: { kind: 'norm', norm: 'N1' }, actuals: [] })
    expect(path.map(({ value }) => Number(value.toFixed(4)))).toEqual([1.5, 1.55, 1.6, 1.7333, 1.8667, 2])
  })

  test('of an upper limit is on track while it is not exceeded', () => {
    const plan = smallPlan()
    const norms = plan.norms.map((n) => (n.shape === 'density' ? { ...n, comparator: 'le' as const } : n))
    const status = (value: number) =>
      line({ ...plan, norms }, { id: 'n', subject: { kind: 'norm', norm: 'N1' }, actuals: [{ year: 2022, value }] })
        .points[0]?.status
    expect([status(1.2), status(2), status(2.01)]).toEqual(['onTrack', 'onTrack', 'behind'])
  })

  test('that is gone is kept and said', () => {
    const found = line(smallPlan(), {
      id: 'n',
      subject: { kind: 'norm', norm: 'gone' },
      actuals: [{ year: 2022, value: 1 }],
    })
    expect(found.measure).toBeUndefined()
    expect(found.points[0]?.status).toBe('unknown')
  })
})

test('a year that is entered twice is refused where it stands', () => {
  const actuals = [
    { year: 2022, value: 1 },
    { year: 2022, value: 2 },
  ]
  const done = applyChanges(smallPlan(), [{ type: 'putProgress', progress: total(actuals) }])
  expect(done.ok ? [] : done.error.map(({ where }) => where)).toEqual(['changes[0].progress.actuals[1].year · p'])
  expect(parsePlan({ ...smallPlan(), progress: [total(actuals)] }).ok).toBe(false)
})

test('中期评估表 gives path, actual, distance, forecast, status and reason of the latest year', () => {
  const done = applyChanges(shulan(), [
    {
      type: 'putProgress',
      progress: {
        id: 'beds',
        subject: { kind: 'norm', norm: 'S4-005' },
        actuals: [
          { year: 2022, value: 8.1, source: '年报', reason: '基建未竣工' },
          { year: 2021, value: 8.2 },
        ],
      },
    },
  ])
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const { rows, notes } = buildOne({ kind: 'progress', id: 'x', title: '中期评估表' }, computePlan(done.value.plan))
  expect(rows[0]?.cells).toMatchObject({
    unit: '每千人',
    base: 8.17,
    path: 8.33,
    actual: 8.1,
    distance: -0.23,
    target: 8.56,
    status: '滞后',
    reason: '基建未竣工；年报',
  })
  expect(say('zh-CN', notes[0] ?? { key: 'progress.rule' })).toContain('10%')
})
