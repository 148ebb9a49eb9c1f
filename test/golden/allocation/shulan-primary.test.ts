/**
 * Shulan, 基层医疗卫生机构: 25 rows; the norm of 1.66 beds per thousand gives 675 (lines of S4-035), the document prints 685, its rows
 * sum to 705. 护理站 is locked at 0, the others are settled in fives.
 */
import { describe, expect, it } from 'vitest'
import { adopt, adoptWhole } from '../../../shared/compare/adopt.ts'
import { distributions } from '../../../shared/compare/distributions.ts'
import { rebalance } from '../../../shared/compare/rebalance.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'
import { solver } from '../../support/solver.ts'

const locked: Change[] = [
  { type: 'setPlanned', facility: 'huli', resource: 'bed', value: 0 },
  { type: 'setLock', facility: 'huli', resource: 'bed', lock: true },
]
const rule: AllocationRule = {
  unit: 'shulan',
  class: 'primary',
  resource: 'bed',
  control: { by: 'norm', norm: 'S4-035' },
  method: 'optimise',
  step: 5,
}
const settled = (more: Partial<AllocationRule> = {}, changes: readonly Change[] = []) => {
  const results = computePlan(
    shulan(),
    [...locked, ...changes, { type: 'putAllocation', rule: { ...rule, ...more } }],
    solver,
  )
  const rows = results.allocation.facilities.filter(
    (f) => f.class === 'primary' && f.resource === 'bed' && f.year === 2025,
  )
  const total = results.allocation.totals.find((t) => t.class === 'primary' && t.resource === 'bed' && t.year === 2025)
  return {
    results,
    amounts: Object.fromEntries(
      rows.flatMap((f) => (f.allocated === undefined ? [] : [[f.name, f.allocated.toNumber()]])),
    ),
    control: total?.control?.toNumber(),
    total: total?.allocated?.toNumber(),
    residual: total?.residual?.toNumber(),
    issues: results.allocation.issues.filter((i) => i.class === 'primary').map((i) => say('zh-CN', i.message)),
  }
}

describe('Shulan primary class, 护理站 locked at 0, control 675, step 5', () => {
  it('least change from the plan: 690 planned, the cut of 15 falls where most is planned', () => {
    const { amounts, control, total, residual } = settled()
    expect([control, total, residual]).toEqual([675, 675, undefined])
    expect(amounts).toMatchInlineSnapshot(`
      {
        "护理站": 0,
        "舒兰市七里乡凤凰卫生院": 20,
        "舒兰市七里乡卫生院": 20,
        "舒兰市上营镇中心卫生院": 45,
        "舒兰市亮甲山乡卫生院": 20,
        "舒兰市北城社区卫生服务中心": 30,
        "舒兰市南城社区卫生服务中心": 20,
        "舒兰市吉舒第一社区卫生服务中心": 20,
        "舒兰市吉舒第二社区卫生服务中心": 20,
        "舒兰市天德乡卫生院": 20,
        "舒兰市天德乡庆丰卫生院": 20,
        "舒兰市小城镇卫生院": 30,
        "舒兰市平安镇中心卫生院": 55,
        "舒兰市开原镇中心卫生院": 40,
        "舒兰市开原镇青松卫生院": 20,
        "舒兰市新安乡卫生院": 20,
        "舒兰市新安乡榆树沟卫生院": 15,
        "舒兰市朝阳镇卫生院": 20,
        "舒兰市水曲柳镇卫生院": 35,
        "舒兰市法特镇中心卫生院": 45,
        "舒兰市溪河镇中心卫生院": 45,
        "舒兰市环城社区卫生服务中心": 20,
        "舒兰市白旗镇中心卫生院": 45,
        "舒兰市莲花乡卫生院": 20,
        "舒兰市金马镇卫生院": 30,
      }
    `)
  })

  it('no change from the plan at all cannot be had, and the rule that asks for it is named', () => {
    expect(settled({ optimise: { maxChange: { amount: 0 } } }).issues).toMatchInlineSnapshot(`
      [
        "“基层医疗卫生机构”的床位无法优化：每家变动至多 0，与控制数 675、步长 5 不能同时满足。放宽其中任何一项即可。",
      ]
    `)
  })

  it('locks that are too much are named with their sum', () => {
    const locks = ['kaiyuan-thc', 'xihe-thc', 'baiqi-thc'].flatMap((facility): Change[] => [
      { type: 'setPlanned', facility, resource: 'bed', value: 250 },
      { type: 'setLock', facility, resource: 'bed', lock: true },
    ])
    expect(settled({}, locks).issues).toMatchInlineSnapshot(`
      [
        "“基层医疗卫生机构”的床位无法优化：舒兰市开原镇中心卫生院锁定 250、舒兰市溪河镇中心卫生院锁定 250、舒兰市白旗镇中心卫生院锁定 250，合计 750，多于控制数 675。放宽其中任何一项即可。",
      ]
    `)
  })

  it('without a solver nothing is shown, and said', () => {
    const { allocation } = computePlan(shulan(), [{ type: 'putAllocation', rule }])
    expect(allocation.issues.find((i) => i.class === 'primary')?.kind).toBe('solver')
  })

  it('side by side, one adopted: the plan then says what was allocated', () => {
    const base = computePlan(shulan(), locked, solver)
    const found = distributions(base, {
      class: 'primary',
      resource: 'bed',
      variants: [
        { id: 'plan' },
        { id: 'fives', method: 'proportional', step: 5 },
        { id: 'rise', method: 'incremental', step: 5 },
        {
          id: 'best',
          method: 'optimise',
          step: 5,
          optimise: { objectives: [{ goal: 'leastChange', weight: 1 }], from: 'base' },
        },
      ],
    })
    if (!found.ok) throw new Error(say('zh-CN', found.error))
    expect(found.value.rows).toHaveLength(25)
    expect(found.value.columns.map((c) => [c.id, c.total, c.change, c.changePlanned])).toMatchInlineSnapshot(`
      [
        [
          "plan",
          705,
          150,
          0,
        ],
        [
          "fives",
          675,
          150,
          30,
        ],
        [
          "rise",
          675,
          40,
          120,
        ],
        [
          "best",
          675,
          40,
          110,
        ],
      ]
    `)
    expect(found.value.columns.map((c) => c.fairness.reason && say('zh-CN', c.fairness.reason))).toMatchInlineSnapshot(`
      [
        "“开原镇”有机构而没有常住人口，无法计算。补上它的人口。",
        "“开原镇”有机构而没有常住人口，无法计算。补上它的人口。",
        "“开原镇”有机构而没有常住人口，无法计算。补上它的人口。",
        "“开原镇”有机构而没有常住人口，无法计算。补上它的人口。",
      ]
    `)
    const fives = { id: 'fives', method: 'proportional', step: 5 } as const
    const changes = adopt(found.value, 'fives')
    const after = computePlan(base.plan, changes)
    const total = after.allocation.totals.find((t) => t.class === 'primary' && t.resource === 'bed' && t.year === 2025)
    expect(total?.allocated?.toNumber()).toBe(675)
    // A class that is shared by the same method is so in fives from then on: no row stands against its own plan.
    const shared = computePlan(base.plan, [
      { type: 'setMethod', unit: 'shulan', class: 'primary', resource: 'bed', method: 'proportional', step: null },
    ]).plan
    const whole = computePlan(shared, adoptWhole(shared, found.value, fives)).allocation.facilities
    const primary = whole.filter((f) => f.class === 'primary' && f.resource === 'bed' && f.year === 2025)
    expect(primary.length).toBeGreaterThan(20)
    expect(primary.every((f) => f.allocated === undefined || f.planned?.eq(f.allocated) === true)).toBe(true)
    expect(adoptWhole(base.plan, found.value, fives)).toEqual(changes)
    expect(adopt(found.value, 'fives', ['fate-thc'])).toMatchInlineSnapshot(`
      [
        {
          "facility": "fate-thc",
          "resource": "bed",
          "type": "setPlanned",
          "value": 45,
        },
      ]
    `)
  })

  it('rebalance: one new control total, and the rows follow in fives with the lock kept', () => {
    const plan = shulan()
    const changes = rebalance(plan, { class: 'primary', resource: 'bed' }, 688, 5)
    const { allocation } = computePlan(plan, [...locked, ...changes])
    const total = allocation.totals.find((t) => t.class === 'primary' && t.resource === 'bed' && t.year === 2025)
    expect([total?.allocated?.toNumber(), total?.residual?.toNumber()]).toEqual([685, 3])
    expect(allocation.facilities.find((f) => f.facility === 'huli' && f.year === 2025)?.allocated?.toNumber()).toBe(0)
  })
})
