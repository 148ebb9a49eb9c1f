import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../shared/plan/gate.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Overrides, overrideChanges } from '../../../shared/scenario/overrides.ts'
import { say } from '../../../shared/text/message.ts'

const read = readPlan(readFileSync(new URL('../../fixtures/plans/v1.norma', import.meta.url)))
if (!read.ok) throw new Error('the frozen plan is not read')
const plan: Plan = read.value

const changes = (overrides: Overrides, of = plan) => {
  const done = overrideChanges(of, overrides)
  return done.ok
    ? done.value
    : done.error.map((error) => `--${error.option} ${error.given}: ${say('zh-CN', error.message)}`)
}

describe('what is meant', () => {
  test('population of the region, of a unit, in any spelling', () => {
    const whole = { type: 'setPopulation', unit: 'linchuan', kind: 'resident', year: 2025, persons: 330_000 }
    for (const given of [
      '2025=330000',
      '2025=33万',
      '2025=330,000 人',
      'linchuan:2025=330000',
      '临川县：2025=３３００００',
    ]) {
      expect(changes({ population: [given] })).toStrictEqual([whole])
    }
    expect(changes({ population: ['城关镇:2022=6万'] })).toMatchObject([
      { unit: '城关镇', year: 2022, persons: 60_000 },
    ])
  })
  test('norms by id or label, planned beds and locks by id, name, other name', () => {
    expect(changes({ norm: ['N-01=5.5', '医护比=1.25', 'N-04=6%'] })).toStrictEqual([
      { type: 'setNormValue', norm: 'N-01', year: 2025, value: 5.5 },
      { type: 'setNormValue', norm: 'N-06', year: 2025, value: 1.25 },
      { type: 'setNormValue', norm: 'N-04', year: 2025, value: 0.06 },
    ])
    for (const given of ['renmin:bed=650', '临川县人民医院:床位=650 张', '临川县第一医院:bed=650']) {
      expect(changes({ planned: [given] })).toStrictEqual([
        { type: 'setPlanned', facility: 'renmin', resource: 'bed', value: 650 },
      ])
    }
    expect(changes({ lock: ['抚河市精神病医院:bed'] })).toStrictEqual([
      { type: 'setLock', facility: 'jingshen', resource: 'bed', lock: true },
    ])
  })
  test('a method with a step, and one that keeps the step of the plan', () => {
    const method = { type: 'setMethod', unit: 'linchuan', class: 'county', resource: 'bed', method: 'incremental' }
    expect(changes({ method: ['county:bed=incremental,step=10'] })).toStrictEqual([{ ...method, step: 10 }])
    expect(changes({ method: ['县办公立医院:床位=incremental'] })).toStrictEqual([{ ...method, step: 5 }])
  })
})

describe('what is refused', () => {
  test('in the wrong form', () => {
    expect(
      changes({
        population: ['330000', '25=330000'],
        norm: ['N-01'],
        planned: ['renmin=5'],
        method: ['county=proportional'],
        lock: ['renmin'],
      }),
    ).toMatchInlineSnapshot(`
      [
        "--population 330000: 应写作 [单元:]年=人数，如 2025=450000。",
        "--population 25=330000: 应写作 [单元:]年=人数，如 2025=450000。",
        "--norm N-01: 应写作 标准=值，如 S4-005=8.56。",
        "--planned renmin=5: 应写作 机构:资源=数，如 舒兰市人民医院:bed=600。",
        "--method county=proportional: 应写作 类别:资源=方法[,step=数]，如 county:bed=proportional,step=5。",
        "--lock renmin: 应写作 机构:资源，如 舒兰市人民医院:bed。",
      ]
    `)
  })
  test('names nobody has, or two have', () => {
    const twins = structuredClone(plan)
    Object.assign(twins.facilities[1] ?? {}, { name: '临川县人民医院' })
    expect(changes({ planned: ['临川县人民医院:bed=1'] }, twins)).toMatchInlineSnapshot(`
      [
        "--planned 临川县人民医院:bed=1: 机构“临川县人民医院”有 2 个：renmin, second。改用编号。",
      ]
    `)
    expect(
      changes({ planned: ['人民医院:bed=1', 'zhongyy:bed=1', '协和:bed=1', 'renmin:beds=1'], norm: ['N-0=1'] }),
    ).toMatchInlineSnapshot(`
      [
        "--norm N-0=1: 配置标准“N-0”不存在。最接近的是：N-01 每千常住人口床位, N-02 县办床位, N-03 监督员, N-04 中医床位占比, N-05 技术人员占比, …。",
        "--planned 人民医院:bed=1: 机构“人民医院”不存在。最接近的是：renmin 临川县人民医院, second 临川县第二人民医院。",
        "--planned zhongyy:bed=1: 机构“zhongyy”不存在。最接近的是：zhongyi 临川县中医院。",
        "--planned 协和:bed=1: 机构“协和”不存在。可用：renmin 临川县人民医院, second 临川县第二人民医院, zhongyi 临川县中医院, jingshen 抚河市精神病医院, 城关卫生院 城关镇卫生院, …。",
        "--planned renmin:beds=1: 资源“beds”不存在。最接近的是：bed 床位。",
      ]
    `)
  })
  test('numbers and years that cannot be', () => {
    expect(
      changes({
        population: ['2025=0', '2025=-5', '2025=4,06,890', '2026=330000'],
        planned: ['renmin:bed=6.5', 'renmin:bed='],
        method: ['county:bed=magic', 'county:bed=proportional,step=0', 'all:bed=proportional'],
        norm: ['N-03=1.2', 'N-01=1e400'],
      }),
    ).toMatchInlineSnapshot(`
      [
        "--population 2025=0: 人口不能为 0。填实际人数。",
        "--population 2025=-5: “-5”是负数。这里填 0 或正数。",
        "--population 2025=4,06,890: “4,06,890”的千分位不对。逗号或空格每三位一个，如 406,890；也可不分，如 406890。",
        "--population 2026=330000: 年份 2026 不在规划期 2020–2025 内。改用规划期内的年份。",
        "--norm N-03=1.2: 配置标准“N-03”不是逐年一个数的，不能用一个数设定。在规划文件中改它的上下限或条款。",
        "--norm N-01=1e400: “1e400”太大。这里最大为 1000000000。",
        "--planned renmin:bed=6.5: “6.5”不是整数。这里按个数计，填整数，如 806。",
        "--planned renmin:bed=: 没有填数。可填 406890、406,890 或 40.689万。",
        "--method county:bed=magic: 没有分配方法“magic”。可用：asPlanned, proportional, incremental, need, optimise。",
        "--method county:bed=proportional,step=0: step 不能为 0。填 1 以上的整数。",
        "--method all:bed=proportional: “all”是汇总或其中数，不逐个机构分配。可用：county, tcm, primary, social。",
      ]
    `)
  })
})
