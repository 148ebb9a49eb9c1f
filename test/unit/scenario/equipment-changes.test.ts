import { expect, test } from 'vitest'
import { itemOfDraft } from '../../../renderer/views/allocation/equipment-draft.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { applyChanges } from '../../../shared/scenario/apply.ts'
import { smallPlan } from '../../support/small-plan.ts'

const ct = { id: 'ct', item: 'X线正电子发射断层扫描仪', licence: '乙', list: '2023', year: 2025, applied: 2 } as const

test('an item is added, renamed and removed; undo gives back the same plan, without a list where there was none', () => {
  const plan = smallPlan()
  const added = applyChanges(plan, [
    { type: 'putEquipment', equipment: ct },
    { type: 'putEquipment', equipment: { ...ct, item: 'PET/CT', licensed: 3 } },
  ])
  if (!added.ok) throw new Error(JSON.stringify(added.error))
  expect(added.value.plan.equipment).toEqual([{ ...ct, item: 'PET/CT', licensed: 3 }])
  const removed = applyChanges(added.value.plan, [{ type: 'removeEquipment', equipment: 'ct' }])
  expect(removed.ok && 'equipment' in removed.value.plan).toBe(false)
  const back = applyChanges(added.value.plan, added.value.inverse)
  expect(back.ok && back.value.plan).toEqual(plan)
})

test('an item of a hospital the plan does not have is refused at its field, and so is one that is not there', () => {
  const put = applyChanges(smallPlan(), [{ type: 'putEquipment', equipment: { ...ct, facility: 'nowhere' } }])
  expect(!put.ok && put.error[0]?.path).toEqual(['changes', 0, 'equipment', 'facility'])
  const gone = applyChanges(smallPlan(), [{ type: 'removeEquipment', equipment: 'ct' }])
  expect(!gone.ok && gone.error[0]?.message.key).toBe('change.noEquipment')
})

test('what is typed is refused at its field, and says what is there already', () => {
  const plan: Plan = { ...smallPlan(), equipment: [ct] }
  const hospital = plan.facilities[0]
  const counts = { applied: '', quota: '', licensed: '1', installed: '' }
  const draft = { item: 'CT', licence: undefined, list: undefined, year: '2025', facility: '', class: '', counts }
  const byList = { licence: '乙', list: '2023' } as const
  const faultOf = (change: Partial<typeof draft> & { item?: string }) => {
    const read = itemOfDraft(plan, { ...draft, ...change }, '', byList)
    return read.ok ? read.value : [read.error.field, read.error.reason.key]
  }
  expect(faultOf({ item: ' ' })).toEqual(['item', 'equipment.form.noItem'])
  expect(faultOf({ year: '25' })).toEqual(['year', 'equipment.form.year.bad'])
  expect(faultOf({ facility: '没有的医院' })).toEqual(['facility', 'equipment.form.unknownFacility'])
  expect(faultOf({ counts: { ...counts, quota: '1.5' } })).toEqual(['quota', 'number.fraction'])
  expect(faultOf({ item: ct.item })).toEqual(['item', 'equipment.form.same'])
  // The same item in a hospital of its own is another one; the licence list in force gives class and list.
  expect(faultOf({ item: ct.item, facility: hospital?.name ?? '', class: 'any' })).toEqual({
    id: '',
    item: ct.item,
    facility: hospital?.id,
    licence: '乙',
    list: '2023',
    year: 2025,
    licensed: 1,
  })
})
