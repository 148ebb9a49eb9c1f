/** A 方案 says what it changes of a facility and nothing else: the rest of the record follows the plan. */
import { expect, test } from 'vitest'
import { describeChange } from '../../../shared/compare/describe-changes.ts'
import { parsePlan } from '../../../shared/plan/gate.ts'
import type { Change, PlanningChange, Scenario } from '../../../shared/plan/schema/change.ts'
import type { Facility } from '../../../shared/plan/schema/facility.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { editActive } from '../../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { readScenario, writeScenario } from '../../../shared/scenario/scenario-file.ts'
import { smallPlan } from '../../support/small-plan.ts'

const start = (changes: PlanningChange[] = []): Plan => ({
  ...smallPlan(),
  scenarios: [{ id: 'own', name: '方案', changes }],
})
const own = (plan: Plan): Scenario => plan.scenarios[0] ?? { id: 'none', name: 'none', changes: [] }
const applied = (plan: Plan, ...changes: Change[]): Plan => {
  const done = applyChanges(plan, changes)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.plan
}
const edited = (plan: Plan, ...changes: Change[]): Plan => {
  const edit = editActive(plan, own(plan), changes)
  if (!edit.ok) throw new Error(JSON.stringify(edit.error))
  return applied(plan, ...edit.value)
}
const shown = (plan: Plan, id = 'a'): Facility => {
  const facility = resolveScenario(plan, own(plan)).plan.facilities.find((entry) => entry.id === id)
  if (facility === undefined) throw new Error('no facility')
  return facility
}
const put = (...facilities: Facility[]): Change => ({ type: 'putFacilities', facilities })
const base = (plan: Plan, id = 'a'): Facility => plan.facilities.find((entry) => entry.id === id) as Facility

test('edit the baseline and the 方案 follows, field by field, code by code, figure by figure', () => {
  let plan = applied(start(), put({ ...base(start()), codes: { institution: '1' }, note: '旧' }))
  const { note: _, ...bare } = shown(plan)
  plan = edited(plan, put({ ...bare, name: '甲院', codes: { institution: '1', creditCode: '9' } }))
  plan = edited(plan, put({ ...shown(plan), workload: [{ year: 2020, discharges: 400 }] }))
  plan = edited(plan, put({ ...shown(plan), limits: [{ resource: 'bed', lock: true }] }))
  expect(own(plan).changes).toEqual([
    {
      type: 'setFacilities',
      facilities: [
        {
          facility: 'a',
          fields: {
            name: '甲院',
            codes: { creditCode: '9' },
            limits: [{ resource: 'bed', lock: true }],
            workload: [{ year: 2020, discharges: 400 }],
            note: null,
          },
        },
      ],
    },
  ])
  plan = applied(
    plan,
    put({
      ...base(plan),
      level: '3',
      codes: { institution: '2' },
      workload: [{ year: 2020, visits: 7 }],
      limits: [{ resource: 'bed', max: 900 }],
      note: '新',
    }),
  )
  expect(shown(plan)).toEqual({
    ...bare,
    name: '甲院',
    level: '3',
    codes: { institution: '2', creditCode: '9' },
    workload: [{ year: 2020, discharges: 400, visits: 7 }],
    limits: [{ resource: 'bed', lock: true, max: 900 }],
  })
  expect(parsePlan(JSON.parse(JSON.stringify(plan))).ok).toBe(true)
})

test('a field back at the baseline is no longer said, and the last one takes its change along', () => {
  let plan = edited(start(), put({ ...base(start()), name: '甲院', note: '一' }))
  plan = edited(plan, put({ ...shown(plan), name: base(plan).name }))
  expect(own(plan).changes).toEqual([
    { type: 'setFacilities', facilities: [{ facility: 'a', fields: { note: '一' } }] },
  ])
  plan = edited(plan, put(base(plan)))
  expect(own(plan).changes).toEqual([])
})

test('of a facility that is gone it is a finding with the way out, and comes back with the facility', () => {
  const lone: Plan = applied(start(), put({ ...base(start()), id: 'n', name: '新区医院' }))
  const plan = edited(lone, put({ ...base(lone, 'n'), note: '一' }))
  const without = applied(plan, { type: 'removeFacilities', facilities: ['n'] })
  const { stale, applied: others } = resolveScenario(without, own(without))
  expect(others).toEqual([])
  expect(stale.map(({ errors }) => errors[0]?.where)).toEqual(['changes[0].facilities[0].facility · n'])
  const back = applied(without, put(base(plan, 'n')))
  expect(shown(back, 'n').note).toBe('一')
})

test('one change can be switched off and undone; files carry it; what is wrong with a field is told at the field', () => {
  const plan = edited(start(), put({ ...base(start()), name: '甲院' }, { ...base(start(), 'b'), name: '乙院' }))
  expect(own(plan).changes).toHaveLength(2)
  expect(shown({ ...plan, scenarios: [{ ...own(plan), off: [0] }] }).name).toBe('Hospital a')

  const [change] = own(plan).changes
  if (change === undefined) throw new Error('no change')
  const done = applyChanges(plan, [change])
  if (!done.ok) throw new Error('not applied')
  expect(applyChanges(done.value.plan, done.value.inverse)).toMatchObject({ ok: true, value: { plan } })
  expect(describeChange(plan, done.value.plan, change, 'zh-CN')).toBe('Hospital a：更名 → 甲院')

  const file = new TextEncoder().encode(writeScenario(plan, 'own'))
  expect(readScenario({ ...plan, scenarios: [] }, file)).toMatchObject({
    ok: true,
    value: { changes: [{ scenario: own(plan) }] },
  })

  const wrong = applyChanges(plan, [
    { type: 'setFacilities', facilities: [{ facility: 'a', fields: { unit: 'nowhere' } }] },
  ])
  expect(wrong).toMatchObject({ ok: false, error: [{ where: 'changes[0].facilities[0].fields.unit · a' }] })
  const named = (name: string) => ({ facility: 'a', fields: { name } })
  const twice = applyChanges(plan, [{ type: 'setFacilities', facilities: [named('甲'), named('乙')] }])
  expect(twice).toMatchObject({ ok: false, error: [{ path: ['changes', 0, 'facilities', 1, 'facility'] }] })
})

test('a whole record of an older file stays as it was written; later edits say their fields', () => {
  const old: PlanningChange = { type: 'putFacilities', facilities: [{ ...base(start()), name: '旧名', level: '2' }] }
  const plan = edited(start([old]), put({ ...base(start()), name: '旧名', level: '3' }))
  expect(own(plan).changes).toEqual([
    old,
    { type: 'setFacilities', facilities: [{ facility: 'a', fields: { level: '3' } }] },
  ])
  expect(parsePlan(JSON.parse(JSON.stringify(plan))).ok).toBe(true)
})

test('one change for a figure, a lock or a rule, whatever typed it; the last one wins and what is off stays', () => {
  const stock = { facility: 'a', resource: 'bed', measure: 'approved', year: 2025, status: 'planned' } as const
  const planned: PlanningChange = { type: 'setPlanned', facility: 'a', resource: 'bed', value: 130 }
  const two: PlanningChange = {
    type: 'setStocks',
    stocks: [
      { ...stock, value: 140 },
      { ...stock, facility: 'b', value: 70 },
    ],
  }
  let plan = edited(start(), planned, two)
  expect(own(plan).changes).toEqual([two])
  plan = edited(plan, planned)
  expect(own(plan).changes).toEqual([{ ...two, stocks: [{ ...stock, facility: 'b', value: 70 }] }, planned])

  plan = edited(start(), { type: 'setLock', facility: 'a', resource: 'bed', lock: true })
  plan = edited(plan, put({ ...shown(plan), limits: [{ resource: 'bed', lock: true, max: 500 }] }))
  plan = edited(plan, put({ ...shown(plan), limits: [{ resource: 'bed', max: 500 }] }))
  expect(own(plan).changes).toEqual([
    { type: 'setFacilities', facilities: [{ facility: 'a', fields: { limits: [{ resource: 'bed', max: 500 }] } }] },
  ])

  const rule = { unit: 'r', class: 'hospital', resource: 'bed' }
  plan = edited(start(), { type: 'setMethod', ...rule, method: 'proportional', step: null })
  plan = edited(plan, { type: 'putAllocation', rule: { ...rule, method: 'incremental', step: 5 } })
  expect(own(plan).changes).toHaveLength(1)

  plan = { ...start([planned]), scenarios: [{ ...own(start([planned])), off: [0] }] }
  plan = edited(plan, two)
  expect(own(plan)).toMatchObject({ changes: [planned, two], off: [0] })
})

test('a paste of five thousand facilities into a 方案 is one change', () => {
  const many = Array.from({ length: 5000 }, (_, index): Facility => ({ ...base(start()), id: `f${index}` }))
  let plan: Plan = { ...start(), facilities: many }
  plan = edited(plan, put(...many.map((facility) => ({ ...facility, note: '改' }))))
  expect(own(plan).changes).toHaveLength(1)
  expect(shown(plan, 'f4999').note).toBe('改')
})
