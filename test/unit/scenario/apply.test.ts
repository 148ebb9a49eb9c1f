import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

let plan: Plan
beforeEach(() => {
  const read = readPlan(readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url)))
  if (!read.ok) throw new Error('the frozen plan is not read')
  plan = read.value
})

const applied = (...changes: Change[]) => {
  const done = applyChanges(plan, changes)
  if (!done.ok) throw new Error(done.error.map((error) => say('zh-CN', error.message)).join('\n'))
  return done.value
}
const refused = (...changes: Change[]) => {
  const done = applyChanges(plan, changes)
  return done.ok ? ['applied'] : done.error.map((error) => `${error.index} ${say('zh-CN', error.message)}`)
}

describe('setPlanned', () => {
  const planned = (of: Plan, facility: string) =>
    of.stocks.filter((s) => s.facility === facility && s.status === 'planned')

  test('a changed figure cites nothing; undo brings the citation back', () => {
    const done = applied({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 650 })
    expect(planned(done.plan, 'renmin')).toStrictEqual([
      { facility: 'renmin', resource: 'bed', measure: 'approved', year: 2025, status: 'planned', value: 650 },
    ])
    expect(applyChanges(done.plan, done.inverse)).toMatchObject({ ok: true, value: { plan } })
  })
  test('the same figure again keeps its citation and is no change', () => {
    const done = applied({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 620 })
    expect(done.plan).toBe(plan)
    expect(done.inverse).toStrictEqual([])
  })
  test('measured as the resource is planned', () => {
    const done = applied({ type: 'setPlanned', facility: 'zhongyi', resource: 'tcm-bed', value: 80 })
    expect(planned(done.plan, 'zhongyi')[0]?.measure).toBe('actual')
  })
  test('null takes it away, and away it stays without a trace', () => {
    const done = applied({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: null })
    expect(planned(done.plan, 'renmin')).toStrictEqual([])
    expect(applied({ type: 'setPlanned', facility: 'zhongyi', resource: 'ct', value: null }).plan).toBe(plan)
  })
  test('everything that is not touched is shared', () => {
    const done = applied({ type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 650 })
    expect(done.plan.facilities).toBe(plan.facilities)
    expect(done.plan.stocks[0]).toBe(plan.stocks[0])
  })
})

describe('setPopulation', () => {
  const given = (of: Plan, kind: string) => of.population.projections.find((p) => p.kind === kind)

  test('stands among the given years in order, keeping the method', () => {
    const set = (year: number, persons: number): Change => ({
      type: 'setPopulation',
      unit: 'linchuan',
      kind: 'resident',
      year,
      persons,
    })
    const done = applied(set(2025, 330_000), set(2021, 299_000), set(2020, 300_500))
    expect(given(done.plan, 'resident')).toMatchObject({
      method: 'growthRate',
      annualRate: -0.004,
      given: [
        { year: 2020, persons: 300_500 },
        { year: 2021, persons: 299_000 },
        { year: 2023, persons: 297_000, cite: { source: 'guess' } },
        { year: 2025, persons: 330_000 },
      ],
    })
  })
  test('a unit without a projection gets a constant one', () => {
    const done = applied({ type: 'setPopulation', unit: '城关镇', kind: 'resident', year: 2025, persons: 60_000 })
    expect(done.plan.population.projections.at(-1)).toStrictEqual({
      unit: '城关镇',
      kind: 'resident',
      method: 'constant',
      given: [{ year: 2025, persons: 60_000 }],
    })
    expect(applyChanges(done.plan, done.inverse)).toMatchObject({ ok: true, value: { plan } })
  })
  test('the last given year taken away leaves no empty list', () => {
    const done = applied({ type: 'setPopulation', unit: 'linchuan', kind: 'resident', year: 2023, persons: null })
    expect(given(done.plan, 'resident')).not.toHaveProperty('given')
  })
})

describe('setMethod, setLock, setBounds', () => {
  test('the method changes, the control total and the weights stay', () => {
    const done = applied({
      type: 'setMethod',
      unit: 'linchuan',
      class: 'county',
      resource: 'bed',
      method: 'incremental',
      step: null,
    })
    expect(done.plan.allocations[0]).toStrictEqual({
      unit: 'linchuan',
      class: 'county',
      resource: 'bed',
      control: { by: 'norm', norm: 'N-02' },
      reserve: 10,
      requested: 900,
      weights: 'planned',
      method: 'incremental',
    })
  })
  test('as planned is what a class without a rule already is', () => {
    expect(
      applied({
        type: 'setMethod',
        unit: 'linchuan',
        class: 'social',
        resource: 'bed',
        method: 'asPlanned',
        step: null,
      }).plan,
    ).toBe(plan)
  })
  test('a lock beside bounds, taken off again', () => {
    const locked = applied({ type: 'setLock', facility: 'renmin', resource: 'bed', lock: true })
    expect(locked.plan.facilities[0]?.limits?.[0]).toStrictEqual({ resource: 'bed', lock: true, min: 400, max: 800 })
    const bare = applied(
      { type: 'setLock', facility: 'renmin', resource: 'ct', lock: false },
      { type: 'setBounds', facility: 'renmin', resource: 'bed', min: null, max: null },
    )
    expect(bare.plan.facilities[0]).not.toHaveProperty('limits')
  })
  test('a bound of 0 is a bound', () => {
    const done = applied({ type: 'setBounds', facility: 'renmin', resource: 'bed', min: 0, max: 800 })
    expect(done.plan.facilities[0]?.limits?.[0]).toStrictEqual({ resource: 'bed', min: 0, max: 800 })
  })
})

describe('what cannot be applied', () => {
  test('ids nobody has', () => {
    expect(
      refused(
        { type: 'setPlanned', facility: 'renmim', resource: 'bed', value: 1 },
        { type: 'setPlanned', facility: 'renmin', resource: 'qqqqqqq', value: 1 },
        { type: 'setMethod', unit: 'linchuan', class: 'countie', resource: 'bed', method: 'asPlanned', step: null },
      ),
    ).toMatchInlineSnapshot(`
      [
        "0 changes[0].facility · renmim：编号“renmim”在 facilities 中没有，最接近的是“renmin”。改正编号，或在 facilities 中补上。",
        "1 changes[1].resource · renmin：编号“qqqqqqq”在 resources 中没有。改正编号，或在 resources 中补上。",
        "2 changes[2].class：编号“countie”在 classes 中没有，最接近的是“county”。改正编号，或在 classes 中补上。",
      ]
    `)
  })
  test('values nothing can have', () => {
    expect(
      refused(
        { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: -1 },
        { type: 'setPopulation', unit: 'linchuan', kind: 'resident', year: 2025, persons: 0 },
        { type: 'setNormValue', norm: 'N-01', year: 2025, value: Number.NaN },
      ),
    ).toMatchInlineSnapshot(`
      [
        "0 changes[0].value · renmin：现为 −1，不能小于 0。填 0 或正数；没有数的项删去。",
        "1 changes[1].persons：现为 0，应大于 0。改正该项。",
        "2 changes[2].value：现为 NaN，应为有限的数。没有数的项删去，不填 0。",
      ]
    `)
  })
  test('what one number cannot say', () => {
    expect(
      refused(
        { type: 'setNormValue', norm: 'N-03', year: 2025, value: 1 },
        { type: 'setNormValue', norm: 'N-07', year: 2025, value: null },
        { type: 'setMethod', unit: 'linchuan', class: 'all', resource: 'bed', method: 'proportional', step: null },
        { type: 'setBounds', facility: 'renmin', resource: 'bed', min: 9, max: 8 },
        { type: 'setDecision', finding: 'a', decision: { finding: 'b', answer: 'verified', reason: 'r' } },
      ),
    ).toMatchInlineSnapshot(`
      [
        "0 changes[0].norm：配置标准“N-03”不是逐年一个数的，不能用一个数设定。在“标准”里改它的上下限或条款。",
        "1 changes[1].value：配置标准“N-07”每机构的最低数不能为空。填一个数。",
        "2 changes[2].class：“all”是汇总或其中数，不逐个机构分配。换成它的组成类别。",
        "3 changes[3] · renmin：最少 9 大于最多 8。最少应不大于最多。改正其中一个。",
        "4 changes[4].decision：处理意见写的是“b”，应为同一条提示“a”。改正其中一个。",
      ]
    `)
  })
  test('an undo that comes too late', () => {
    expect(refused({ type: 'restore', list: 'decisions', at: 5, remove: 1, entry: null })).toMatchInlineSnapshot(`
      [
        "0 changes[0]：要恢复的记录已不在原处，规划在此之后又改过。按顺序撤销。",
      ]
    `)
  })
})

test('a scenario of a file holds no restore', () => {
  const broken = structuredClone(plan)
  Object.assign(broken.scenarios[0] ?? {}, {
    changes: [{ type: 'restore', list: 'stocks', at: 0, remove: 1, entry: null }],
  })
  expect(readPlan(new TextEncoder().encode(JSON.stringify(broken))).ok).toBe(false)
})

test('a method whose parameters cite a document that the plan does not have is refused', () => {
  const change: Change = {
    type: 'setProjectionMethod',
    unit: 'r',
    kind: 'resident',
    spec: { method: 'linear', sources: [{ cite: { source: 'gone' } }] },
  }
  const done = applyChanges(smallPlan(), [change])
  expect(done.ok ? [] : done.error.map((e) => [e.where, e.message.key])).toEqual([
    ['changes[0].spec.sources[0].cite.source', 'plan.dangling'],
  ])
})
