/** Whole records in a 方案 are said in words a planner reads, never by the name of the change. */
import { expect, test } from 'vitest'
import { describeChange } from '../../../shared/compare/describe-changes.ts'
import { type PlanningChange, scenario } from '../../../shared/plan/schema/change.ts'
import { smallPlan } from '../../support/small-plan.ts'

const plan = smallPlan()
const [a, b] = plan.facilities
const [norm] = plan.norms
if (a === undefined || b === undefined || norm === undefined) throw new Error('no records')
const bed = { facility: 'a', resource: 'bed', measure: 'approved', year: 2025, status: 'planned' } as const
const words = (change: PlanningChange): string => describeChange(plan, plan, change, 'zh-CN')

test('facilities: which are new, which go, and what of one is another', () => {
  expect(words({ type: 'putFacilities', facilities: [{ ...a, id: 'n', name: '新区医院' }] })).toBe('新增机构“新区医院”')
  expect(words({ type: 'putFacilities', facilities: [{ ...a, level: '3', closes: 2024 }] })).toBe(
    'Hospital a：级 — → 三级；关闭年 — → 2024',
  )
  expect(words({ type: 'putFacilities', facilities: [a, b, { ...a, id: 'n' }] })).toBe('新增机构 1 家，改 2 家的信息')
  expect(words({ type: 'removeFacilities', facilities: ['a', 'b'] })).toBe('去掉机构 2 家：Hospital a、Hospital b')
})

test('figures: one with what it was, many by how many', () => {
  expect(words({ type: 'setStocks', stocks: [{ ...bed, value: 1300 }] })).toBe('Hospital abeds 120 → 1,300')
  expect(words({ type: 'setStocks', stocks: [{ ...bed, year: 2020, status: 'actual', value: null }] })).toBe(
    'Hospital a 2020年编制beds 100 → —',
  )
  const stocks = [
    { ...bed, value: 1 },
    { ...bed, facility: 'b', value: 2 },
  ]
  expect(words({ type: 'setStocks', stocks })).toBe('改Hospital a等 2 处的 2 个数')
})

test('every change that a 方案 holds has words of its own', () => {
  const unit = { unit: 'r', class: 'hospital', resource: 'bed' }
  const whole: PlanningChange[] = [
    { type: 'putFacilities', facilities: [a] },
    { type: 'removeFacilities', facilities: ['a'] },
    { type: 'setFacilities', facilities: [{ facility: 'a', fields: { name: '甲院' } }] },
    { type: 'setStocks', stocks: [{ ...bed, value: 1 }] },
    { type: 'putAllocation', rule: { ...unit, step: 5 } },
    { type: 'putAllocation', rule: { ...unit, method: 'need' } },
    { type: 'removeAllocation', ...unit },
    { type: 'putConsortium', consortium: { id: 'c', name: '医共体', lead: 'a' } },
    { type: 'removeConsortium', consortium: 'c' },
    { type: 'putEquipment', equipment: { id: 'ct', item: 'CT', licence: '乙', year: 2025 } },
    { type: 'removeEquipment', equipment: 'ct' },
    { type: 'putNorm', norm },
    { type: 'removeNorm', norm: norm.id },
    { type: 'setNormOff', norm: norm.id, off: true },
    { type: 'setGoverning', unit: 'r', resource: 'bed', norm: null },
    { type: 'setRegister', register: 'x', facility: 'a', year: 2025, has: true },
    { type: 'setProjectionMethod', unit: 'r', kind: 'resident', spec: { method: 'constant' } },
    { type: 'setReconciliation', unit: 'r', kind: 'resident', by: 'sums' },
  ]
  for (const change of whole) {
    expect(words(change)).not.toContain(change.type)
    expect(words(change)).not.toContain('{')
  }
  // Single values have sentences of their own; counts, places and tables are of the plan whichever 方案 is shown.
  const others = ['setPopulation', 'setNormValue', 'setPlanned', 'setMethod', 'setLock', 'setBounds', 'setDecision']
  const ofThePlan = ['setService', 'setEquipment', 'setObservation', 'putUnit', 'putTable', 'removeTable']
  const all = scenario.shape.changes.element.options.map((option) => option.shape.type.value)
  const covered = new Set<string>([...whole.map(({ type }) => type), ...others, ...ofThePlan])
  expect(all.filter((type) => !covered.has(type))).toEqual([])
})
