import { expect, test } from 'vitest'
import { run } from '../../../shared/engine/run.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Scenario, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { orderedScenarios, placedChanges, resolveScenario } from '../../../shared/scenario/resolve.ts'
import { say } from '../../../shared/text/message.ts'
import { smallPlan } from '../../support/small-plan.ts'

const planned = (facility: string, value: number) => ({ type: 'setPlanned', facility, resource: 'bed', value }) as const
const one: Scenario = { id: 'one', name: '一', changes: [planned('a', 130), planned('b', 70)] }
const two: Scenario = { id: 'two', name: '二', basedOn: 'one', changes: [planned('b', 80)], off: [] }
const withScenarios = (...scenarios: Scenario[]): Plan => ({ ...smallPlan(), scenarios })
const refusals = (plan: unknown): string[] => {
  const read = parsePlan(plan)
  return read.ok ? [] : read.error.map((error) => say('zh-CN', error.message))
}
const refused = (plan: Plan, ...changes: StatedChange[]): string[] => {
  const done = applyChanges(plan, changes)
  return done.ok ? ['applied'] : done.error.map((error) => say('zh-CN', error.message))
}

test('a scenario makes the changes of its base, then its own, without those switched off', () => {
  const plan = withScenarios({ ...one, off: [0] }, two)
  const entry = plan.scenarios[1] ?? two
  expect(placedChanges(plan, entry).map((c) => [c.scenario.id, c.place])).toEqual([
    ['one', 1],
    ['two', 0],
  ])
  const stocks = resolveScenario(plan, entry).plan.stocks.filter((s) => s.status === 'planned')
  expect(stocks.map((s) => [s.facility, s.value])).toEqual([
    ['a', 120],
    ['b', 80],
  ])
})

test('an edit of the plan reaches every scenario that does not set the same thing', () => {
  const edited = applyChanges(withScenarios(one, two), [planned('a', 200), planned('b', 99)])
  if (!edited.ok) throw new Error('not applied')
  const of = (id: string) => {
    const scenario = edited.value.plan.scenarios.find((s) => s.id === id) ?? one
    return resolveScenario(edited.value.plan, scenario).plan.stocks.filter((s) => s.status === 'planned')
  }
  expect(of('one').map((s) => s.value)).toEqual([130, 70])
  expect(of('two').map((s) => s.value)).toEqual([130, 80])
})

test('a change that no longer applies is a finding with the way out; the others count', () => {
  const plan = withScenarios({ ...one, changes: [planned('gone', 1), planned('b', 70)] }, two)
  expect(refusals(plan)).toEqual([])
  const [entry = one] = plan.scenarios
  const resolved = resolveScenario(plan, entry)
  expect(resolved.applied.map((c) => c.place)).toEqual([1])
  expect(resolved.stale.map((c) => c.place)).toEqual([0])
  const findings = run(plan).findings.filter((f) => f.rule === 'staleChange')
  expect(findings.map((f) => [f.key, f.severity, f.where, say('zh-CN', f.title)])).toEqual([
    [
      'staleChange:one/gone/bed',
      'warning',
      { scenario: 'one', facility: 'gone', resource: 'bed' },
      '方案“一”第 1 项更改不再适用',
    ],
  ])
  expect(findings.map((f) => say('zh-CN', f.message))).toMatchInlineSnapshot(`
    [
      "方案“一”第 1 项更改没有计入，其余照常计算。scenarios · 一 · changes[0]：编号“gone”在 facilities 中没有。改正编号，或在 facilities 中补上。 也可在方案中停用或删除这一项。",
    ]
  `)
  // Tried under the scenario itself, or switched off: said once, or not at all.
  expect(run(plan, [planned('b', 70)]).findings.filter((f) => f.rule === 'staleChange')).toHaveLength(1)
  const off = withScenarios({ ...entry, off: [0] }, two)
  expect(run(off).findings.filter((f) => f.rule === 'staleChange')).toEqual([])
})

test('what no list of scenarios can be', () => {
  expect(refusals(withScenarios({ ...one, id: 'baseline' }))).toMatchInlineSnapshot(`
    [
      "scenarios[0].id · 一：编号“baseline”专指规划本身，方案不能用。改用别的编号。",
    ]
  `)
  expect(refusals(withScenarios({ ...one, off: [2] }))).toMatchInlineSnapshot(`
    [
      "scenarios[0].off[0] · 一：停用第 2 项，而更改只有 2 项（从 0 数起）。改正或删去该数。",
    ]
  `)
  expect(refusals(withScenarios(one, { ...two, basedOn: 'onne' }))).toMatchInlineSnapshot(`
    [
      "scenarios[1].basedOn · 二：编号“onne”在 scenarios 中没有，最接近的是“one”。改正编号，或在 scenarios 中补上。",
    ]
  `)
  expect(refusals(withScenarios({ ...one, basedOn: 'two' }, two))).toMatchInlineSnapshot(`
    [
      "scenarios[0].basedOn · 一：方案“one”经所依据的方案又回到自己（one → two → one）。依据不能成环。改正其中一个 basedOn。",
    ]
  `)
  expect(refusals(withScenarios({ ...one, basedOn: 'one' }))).toMatchInlineSnapshot(`
    [
      "scenarios[0].basedOn · 一：方案“one”经所依据的方案又回到自己（one → one）。依据不能成环。改正其中一个 basedOn。",
    ]
  `)
})

test('a chain of bases that no planner made is refused at once, as a file and as a change', () => {
  const chain = (count: number): Scenario[] =>
    Array.from({ length: count }, (_, i) => ({
      ...one,
      id: `s${i}`,
      changes: [],
      ...(i > 0 && { basedOn: `s${i - 1}` }),
    }))
  expect(refusals(withScenarios(...chain(20_000)))).toMatchInlineSnapshot(`
    [
      "scenarios[64].basedOn · 一：“s64”的上下级有 65 层，最多 64 层。可减少层级。",
    ]
  `)
  const most = withScenarios(...chain(64))
  expect(refusals(most)).toEqual([])
  expect(refused(most, { type: 'putScenario', scenario: { ...two, basedOn: 's63' } })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario · 二：“two”的上下级有 65 层，最多 64 层。可减少层级。",
    ]
  `)
  expect(refused(most, { type: 'putScenario', scenario: { ...two, basedOn: 's62' } })).toEqual(['applied'])
  expect(run(most).findings.filter((f) => f.rule === 'staleChange')).toEqual([])
})

test('put, replace, remove, and each taken back', () => {
  const plan = withScenarios(one)
  for (const changes of [
    [{ type: 'putScenario', scenario: two }],
    [{ type: 'putScenario', scenario: { ...one, name: '改名', order: 3, note: '说明', author: '某人' } }],
    [
      { type: 'putScenario', scenario: two },
      { type: 'removeScenario', scenario: 'two' },
      { type: 'removeScenario', scenario: 'one' },
    ],
  ] satisfies StatedChange[][]) {
    const done = applyChanges(plan, changes)
    if (!done.ok) throw new Error('not applied')
    expect(refusals(done.value.plan)).toEqual([])
    expect(applyChanges(done.value.plan, done.value.inverse)).toMatchObject({ ok: true, value: { plan } })
  }
  expect(applyChanges(plan, [{ type: 'putScenario', scenario: one }])).toMatchObject({ value: { plan, inverse: [] } })
})

test('what cannot be put or removed', () => {
  const plan = withScenarios(one, two)
  expect(refused(plan, { type: 'removeScenario', scenario: 'one' })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario：方案“one”有 1 个方案以它为依据（二），不能删除。先删除它们或改它们的依据。",
    ]
  `)
  expect(refused(plan, { type: 'removeScenario', scenario: 'onee' })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario：编号“onee”在 scenarios 中没有，最接近的是“one”。改正编号，或在 scenarios 中补上。",
    ]
  `)
  expect(refused(plan, { type: 'putScenario', scenario: { ...one, id: 'baseline' } })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario · 一：编号“baseline”专指规划本身，方案不能用。改用别的编号。",
    ]
  `)
  expect(refused(plan, { type: 'putScenario', scenario: { ...one, basedOn: 'two' } })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario · 一：方案“one”经所依据的方案又回到自己（one → two → one）。依据不能成环。改正其中一个 basedOn。",
    ]
  `)
  expect(refused(plan, { type: 'putScenario', scenario: { ...one, basedOn: 'three' } })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario · 一：方案“one”依据的“three”不在规划中。先加入“three”，或去掉 basedOn。",
    ]
  `)
  expect(refused(plan, { type: 'putScenario', scenario: { ...one, off: [7] } })).toMatchInlineSnapshot(`
    [
      "changes[0].scenario · 一：方案“one”停用第 7 项，而更改只有 2 项（从 0 数起）。改正或删去该数。",
    ]
  `)
})

test('shown by their order, then as listed', () => {
  const plan = withScenarios({ ...one, order: 2 }, two, { id: 'three', name: '三', order: 0, changes: [] })
  expect(orderedScenarios(plan).map((s) => s.id)).toEqual(['three', 'two', 'one'])
})
