/** Where edits of every stage go while a 方案 is active: plans into it, counts and papers into the plan. */
import { expect, test } from 'vitest'
import type { Change, Scenario, StatedChange } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { editActive, isHeldByScenario } from '../../../shared/scenario/edit-active.ts'
import { resolveScenario } from '../../../shared/scenario/resolve.ts'
import { smallPlan } from '../../support/small-plan.ts'

const start = (): Plan => ({ ...smallPlan(), scenarios: [{ id: 'own', name: '方案', changes: [] }] })
const own = (plan: Plan): Scenario => plan.scenarios[0] ?? { id: 'none', name: 'none', changes: [] }
const edited = (plan: Plan, ...changes: Change[]): Plan => {
  const edit = editActive(plan, own(plan), changes)
  const done = edit.ok ? applyChanges(plan, edit.value) : edit
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.plan
}
const bed = (value: number | null, year = 2025, facility = 'a') =>
  ({
    facility,
    resource: 'bed',
    measure: 'approved',
    year,
    status: year === 2025 ? 'planned' : 'actual',
    value,
  }) as const

test('of one paste the counted beds go to the plan and the planned ones into the 方案', () => {
  const before = start()
  const plan = edited(before, { type: 'setStocks', stocks: [bed(111, 2020), bed(300)] })
  expect(own(plan).changes).toEqual([{ type: 'setStocks', stocks: [bed(300)] }])
  expect(plan.stocks.find((s) => s.facility === 'a' && s.year === 2020)?.value).toBe(111)
  expect(plan.stocks.find((s) => s.facility === 'a' && s.year === 2025)?.value).toBe(120)
})

test('counted beds of a facility that only the 方案 has stay with it, as do those it says otherwise', () => {
  const [first] = start().facilities
  if (first === undefined) throw new Error('no facility')
  let plan = edited(start(), { type: 'putFacilities', facilities: [{ ...first, id: 'n', name: '新区医院' }] })
  plan = edited(plan, { type: 'setStocks', stocks: [bed(40, 2020, 'n')] })
  expect(plan.stocks).toEqual(start().stocks)
  expect(resolveScenario(plan, own(plan)).plan.stocks.find((s) => s.facility === 'n')?.value).toBe(40)

  const otherwise: Plan = {
    ...start(),
    scenarios: [{ id: 'own', name: '方案', changes: [{ type: 'setStocks', stocks: [bed(90, 2020)] }] }],
  }
  plan = edited(otherwise, { type: 'setStocks', stocks: [bed(95, 2020)] })
  expect(plan.stocks).toEqual(start().stocks)
  expect(own(plan).changes).toEqual([{ type: 'setStocks', stocks: [bed(95, 2020)] }])
})

test('the same cell, facility or rule edited again is one change of the 方案; back at the baseline it is none', () => {
  const [a, b] = start().facilities
  if (a === undefined || b === undefined) throw new Error('no facility')
  let plan = start()
  for (const value of [300, 310]) {
    plan = edited(plan, { type: 'setStocks', stocks: [bed(value)] })
    plan = edited(plan, { type: 'setStocks', stocks: [bed(value, 2025, 'b')] })
    plan = edited(plan, { type: 'putFacilities', facilities: [{ ...a, note: String(value) }] })
    plan = edited(plan, { type: 'putFacilities', facilities: [{ ...b, note: String(value) }] })
    for (const id of ['hospital', 'primary'])
      plan = edited(plan, {
        type: 'putAllocation',
        rule: { unit: 'r', class: id, resource: 'bed', method: 'proportional', step: value },
      })
  }
  expect(own(plan).changes).toHaveLength(6)
  plan = edited(plan, { type: 'setStocks', stocks: [bed(120)] }, { type: 'putFacilities', facilities: [a] })
  expect(own(plan).changes).toHaveLength(4)
})

test('which changes a 方案 holds: plans, not counts, papers, or notes on the plan', () => {
  const ofThePlan: StatedChange['type'][] = ['setObservation', 'setDecision', 'putUnit', 'putTable', 'removeTable']
  const notes: StatedChange['type'][] = ['putAnnex', 'putProse', 'makeDraft', 'putOpinion', 'putProgress']
  const more: StatedChange['type'][] = ['putUncertainty', 'removeAnnex', 'removeProse', 'putScenario', 'removeDraft']
  const plans: StatedChange['type'][] = ['putFacilities', 'removeFacilities', 'setStocks', 'putAllocation']
  const use: StatedChange['type'][] = ['removeAllocation', 'putConsortium', 'setService', 'setEquipment', 'putNorm']
  const holds = (type: StatedChange['type']): boolean => isHeldByScenario({ type } as Change)
  expect([...ofThePlan, ...notes, ...more].filter(holds)).toEqual([])
  expect([...plans, ...use].filter((type) => !holds(type))).toEqual([])
})
