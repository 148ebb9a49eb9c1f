import { expect, test } from 'vitest'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { smallPlan } from '../../support/small-plan.ts'

const table = { kind: 'registers', id: 'mine', title: '登记', registers: ['none'] } as const

test('a table is added, replaced and removed; undo gives back the same plan', () => {
  const plan = smallPlan()
  const added = applyChanges(plan, [
    { type: 'putTable', table: { kind: 'equipment', id: 'mine', title: '设备' } },
    { type: 'putTable', table: { kind: 'equipment', id: 'mine', title: '大型设备' } },
  ])
  if (!added.ok) throw new Error('refused')
  expect(added.value.plan.tables.at(-1)?.title).toBe('大型设备')
  const removed = applyChanges(added.value.plan, [{ type: 'removeTable', table: 'mine' }])
  expect(removed.ok && removed.value.plan.tables).toEqual(plan.tables)
  const back = applyChanges(added.value.plan, added.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})

test('a table that asks for what the plan does not have is refused at its field', () => {
  const refused = applyChanges(smallPlan(), [{ type: 'putTable', table: { ...table, registers: ['none'] } }])
  expect(refused.ok).toBe(false)
  expect(refused.ok === false && refused.error[0]?.path).toEqual(['changes', 0, 'table', 'registers', 0])
})
