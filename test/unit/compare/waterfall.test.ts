import { expect, test } from 'vitest'
import { waterfall } from '../../../shared/compare/waterfall.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import type { PlanningChange } from '../../../shared/plan/schema/change.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const population: PlanningChange = {
  type: 'setPopulation',
  unit: 'shulan',
  kind: 'resident',
  year: 2025,
  persons: 419_000,
}
const norm: PlanningChange = { type: 'setNormValue', norm: 'S4-032', year: 2025, value: 2.8 }
const method: PlanningChange = {
  type: 'setMethod',
  unit: 'shulan',
  class: 'county',
  resource: 'bed',
  method: 'proportional',
  step: null,
}
const lock: PlanningChange = { type: 'setPlanned', facility: 'dier-renmin', resource: 'bed', value: 300 }
const county = { table: 'beds-county', row: 'total', column: 'allocated' }

const steps = (...args: Parameters<typeof waterfall>) => {
  const done = waterfall(...args)
  if (!done.ok) throw new Error(say('zh-CN', done.error))
  const { reference, result } = done.value
  const list = done.value.steps.map(({ group, amount }) => [group, amount.toNumber()])
  return [['reference', reference.toNumber()], ...list, ['result', result.toNumber()]]
}

test('in an order: each group on top of the ones before it', () => {
  const changed = computePlan(plan, [population, norm, method])
  // 1100 planned; sharing 2.7 ‰ of 406,890 is 1098.603; of 419,000 is 1131.3; 2.8 ‰ of 419,000 is 1173.2.
  // The control total is rounded by its norm, 1099 and 1131 and 1173, before it is shared.
  expect(steps(computePlan(plan), changed, county, { order: ['method', 'population', 'norms'] })).toEqual([
    ['reference', 1100],
    ['method', -1],
    ['population', 32],
    ['norms', 42],
    ['result', 1173],
  ])
  // As planned nobody follows the population or the norm: the method has it all.
  expect(steps(computePlan(plan), changed, county, { order: ['population', 'norms', 'method'] })).toEqual([
    ['reference', 1100],
    ['population', 0],
    ['norms', 0],
    ['method', 73],
    ['result', 1173],
  ])
})

test('the average over orders lies between them and sums to the same', () => {
  const changed = computePlan(plan, [population, norm, method])
  const list = steps(computePlan(plan), changed, county)
  expect(list.map(([group]) => group)).toEqual(['reference', 'population', 'norms', 'method', 'rounding', 'result'])
  const amounts = list.map(([, amount]) => Number(amount))
  expect(amounts[1]).toBeCloseTo(16.17, 0)
  expect(amounts.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(1173, 9)
})

test('what rounding adds is a step of its own', () => {
  const control = { table: 'beds-summary', row: 'county', column: 'control' }
  const address = plan.tables.some((t) => t.kind === 'classes' && t.classes.includes('county'))
    ? control
    : { table: 'beds-summary', row: 'total', column: 'control' }
  const list = steps(computePlan(plan), computePlan(plan, [population]), address)
  expect(list.at(1)?.[0]).toBe('population')
  expect(list.at(-2)?.[0]).toBe('rounding')
  expect(Math.abs(Number(list.at(-2)?.[1]))).toBeLessThan(1)
})

test('a facility, its own change and the method', () => {
  const row = { table: 'beds-county', row: '舒兰市人民医院', column: 'allocated' }
  const list = steps(computePlan(plan), computePlan(plan, [lock, method]), row)
  expect(list[0]).toEqual(['reference', 730])
  expect(list.map(([group]) => group)).toContain('facilities')
})

test('no difference, no steps', () => {
  expect(steps(computePlan(plan), computePlan(plan), county)).toEqual([
    ['reference', 1100],
    ['result', 1100],
  ])
})

test('what cannot be explained', () => {
  const told = (...args: Parameters<typeof waterfall>) => {
    const done = waterfall(...args)
    return done.ok ? 'explained' : say('zh-CN', done.error)
  }
  const base = computePlan(plan)
  const changed = computePlan(plan, [population, norm])
  expect([
    told(base, changed, { table: 'staff', row: 'physician', column: 'basePer' }),
    told(base, changed, { table: 'nowhere', row: 'a', column: 'b' }),
    told(base, changed, county, { order: ['norms'] }),
    told(base, computePlan(plan, [{ ...lock, value: null }]), { ...county, row: '舒兰市第二人民医院' }),
  ]).toMatchInlineSnapshot(`
    [
      "“每千人口执业（助理）医师数（人）”的“千人口数”不是测算的数，没有可分解的差。换一个测算的单元格。",
      "没有表“nowhere”。可用的表：indicators、beds-municipal-and-above、beds-county、beds-tcm、beds-primary、beds-summary、staff、workbench:bed、workbench:tcm-bed、staffing:physician、staffing:nurse、staffing:pharmacist、staffing:gp、staffing:tcm-physician、staffing:ph-staff、staffing:cdc-staff、staffing:supervisor、staffing:mch-staff、staffing:psychiatrist、staffing:health-personnel、staffing:ph-physician、staffing:village-doctor、staffing:cdc-professional、staffing:cdc-health-technical、equipment-stage、special。",
      "次序“配置标准”应把 人口、配置标准 各列一次。改正次序。",
      "只换“机构调整”时“舒兰市第二人民医院”的“按方案测算”没有数，差无法分解。先看校核提示，补上所缺的数。",
    ]
  `)
})
