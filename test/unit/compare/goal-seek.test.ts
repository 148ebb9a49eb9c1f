import { expect, test } from 'vitest'
import type { GoalInput } from '../../../shared/compare/goal-input.ts'
import { goalSeek } from '../../../shared/compare/goal-seek.ts'
import { computePlan } from '../../../shared/engine/run.ts'
import { say } from '../../../shared/text/message.ts'
import { shulan } from '../../support/shulan.ts'

const plan = shulan()
const results = computePlan(plan)
const people: GoalInput = { kind: 'population', unit: 'shulan', population: 'resident', year: 2025 }
const whole = { table: 'beds-summary', row: 'total', column: 'control' }

const sought = (...args: Parameters<typeof goalSeek>) => {
  const done = goalSeek(...args)
  if (!done.ok) return say('zh-CN', done.error)
  const { input, found, reached, from, to, message } = done.value
  return { input, found, reached, from, to, said: say('zh-CN', message) }
}

test('the people from which on the control total reaches the planned beds', () => {
  // ⌊x⌉ = 3513 for 3512.5 ≤ 8.56·P/1000 < 3513.5, so P from 410,339 to 410,455; nearest to 406,890 is the first.
  expect(sought(results, whole, 3513, people)).toEqual({
    reached: true,
    input: 410_339,
    found: 3513,
    from: 410_339,
    to: 410_455,
    said: '2025年常住人口在 410,339–410,455 之间时都是 3,513，取最接近现值的 410,339。',
  })
})

test('a norm, in steps of its decimals', () => {
  const norm: GoalInput = { kind: 'norm', norm: 'S4-005', year: 2025 }
  // 0.01 of the norm is 4 beds: 8.63 gives 3511, 8.64 gives 3516.
  expect(sought(results, whole, 3513, norm)).toMatchObject({ reached: false, input: 8.63, found: 3511 })
  expect(sought(results, whole, 3516, norm)).toMatchObject({ reached: true, input: 8.64 })
})

test('a planned figure', () => {
  const planned: GoalInput = { kind: 'planned', facility: 'renmin', resource: 'bed' }
  const total = { table: 'beds-summary', row: 'total', column: 'plannedTotal' }
  expect(sought(results, total, 3483, planned)).toMatchObject({ reached: true, input: 700, from: 700, to: 700 })
  const per = { table: 'beds-summary', row: 'total', column: 'plannedPer' }
  expect(sought(results, per, 8.56, planned)).toMatchObject({ reached: true, found: 8.56 })
})

test('the answer is a change that shows the goal when it is made', () => {
  const done = goalSeek(results, whole, 3000, people)
  if (!done.ok) throw new Error(say('zh-CN', done.error))
  const again = computePlan(plan, [done.value.change])
  const total = again.allocation.totals.find((t) => t.class === 'all' && t.resource === 'bed' && t.year === 2025)
  expect(total?.control?.toNumber()).toBe(3000)
})

test('what cannot be reached, moved or asked', () => {
  const planned: GoalInput = { kind: 'planned', facility: 'renmin', resource: 'bed' }
  expect([
    sought(results, whole, 3513, people, { min: 390_000, max: 400_000 }),
    sought(results, whole, 3513, planned),
    sought(results, whole, 3513, people, { min: 400_000, max: 390_000 }),
    sought(results, whole, Number.NaN, people),
    sought(results, { table: 'staff', row: 'physician', column: 'baseTotal' }, 3, people),
    sought(results, whole, 3513, { kind: 'norm', norm: 'S4-046', year: 2025 }),
    sought(results, whole, 3513, { kind: 'planned', facility: 'nobody', resource: 'bed' }),
  ]).toMatchInlineSnapshot(`
    [
      {
        "found": 3424,
        "from": undefined,
        "input": 400000,
        "reached": false,
        "said": "2025年常住人口在 390,000–400,000 之内达不到 3,513，最近为 3,424（2025年常住人口为 400,000）。可放宽上下限。",
        "to": undefined,
      },
      "舒兰市人民医院规划床位在 73–7,300 之间变化时，“合计”的“控制数”总是 3,483，无从反算。换一个会影响它的输入。",
      "下限 400000 不小于上限 390000。改正其中一个。",
      "目标 NaN 不是有限的数。填一个数。",
      "“每千人口执业（助理）医师数（人）”的“总数”不是测算的数，不能反算。换一个测算的单元格。",
      "changes[0].norm：配置标准“S4-046”不是逐年一个数的，不能用一个数设定。在“标准”里改它的上下限或条款。",
      "changes[0].facility · nobody：编号“nobody”在 facilities 中没有。改正编号，或在 facilities 中补上。",
    ]
  `)
})
